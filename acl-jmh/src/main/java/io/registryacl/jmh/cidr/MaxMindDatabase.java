package io.registryacl.jmh.cidr;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;

/** The reader of MaxMind's database format with its cache, over a database in memory whose value is the rule's index. */
final class MaxMindDatabase implements Contender {
    private final byte[] file;
    private final Reader reader;
    private final InetAddress[] queries;

    MaxMindDatabase(List<IpPrefix> rules, List<IpAddress> queries) {
        this.file = MaxMindFile.of(rules);
        this.reader = reader(file);
        this.queries = queries.stream().map(PeerForms::inetAddress).toArray(InetAddress[]::new);
    }

    @Override
    public int find(int query) {
        return find(reader, queries[query]);
    }

    /** The database; beside it the reader keeps a few objects, and its cache what was found. */
    @Override
    public Object structure() {
        return file;
    }

    /** Opens a database that {@link MaxMindFile} wrote. */
    static Reader reader(byte[] file) {
        try {
            return new Reader(new ByteArrayInputStream(file), new CHMCache());
        } catch (IOException e) {
            throw new UncheckedIOException("the database that was written cannot be read", e);
        }
    }

    /** Looks an address up in a database that {@link #reader} opened. */
    static int find(Reader reader, InetAddress address) {
        try {
            Long rule = reader.get(address, Long.class);
            return rule == null ? NONE : rule.intValue();
        } catch (IOException e) {
            throw new UncheckedIOException("a database in memory failed to be read", e);
        }
    }
}
