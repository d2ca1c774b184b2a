package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a database in MaxMind's format, version 2: a binary tree of nodes, a data section with one unsigned number a
 * rule, and the metadata. Source: the MaxMind DB file format specification.
 */
final class MaxMindFile {
    private static final int RECORD_BITS = 32;
    private static final int RECORD_BYTES = RECORD_BITS / 8;
    private static final int SEPARATOR_BYTES = 16;
    private static final byte[] MARKER = "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);

    /** A cell of the tree that leads nowhere; rules are below it, nodes at 0 and above. */
    private static final int EMPTY = -1;

    /** Control bytes of the data section hold a type in their first three bits and a size in the others. */
    private static final int TEXT = 2 << 5;

    private static final int UNSIGNED_16 = 5 << 5;
    private static final int UNSIGNED_32 = 6 << 5;
    private static final int MAP = 7 << 5;

    /** Types above 7 have a zero there and a second byte, which counts on from 7. */
    private static final int UNSIGNED_64 = 9 - 7;

    private static final int ARRAY = 11 - 7;

    private int[] cells = {EMPTY, EMPTY};
    private int nodes = 1;

    private MaxMindFile() {}

    /** Writes the database of distinct blocks of one family; the data of a block is its index. */
    static byte[] of(List<IpPrefix> rules) {
        MaxMindFile file = new MaxMindFile();
        IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparingInt(rule -> rules.get(rule).lengthBits()))
                .forEach(rule -> file.insert(rules.get(rule), rule));
        boolean ipv4 = rules.isEmpty() || rules.get(0).network().isIpv4();
        return file.write(rules.size(), ipv4 ? 4 : 6);
    }

    /** Larger blocks come first, so what lies at the end of the way is never a node. */
    private void insert(IpPrefix rule, int index) {
        int leaf = EMPTY - 1 - index;
        if (rule.lengthBits() == 0) {
            cells[0] = leaf;
            cells[1] = leaf;
            return;
        }
        int cell = bit(rule.network(), 0);
        for (int depth = 1; depth < rule.lengthBits(); depth++) {
            if (cells[cell] < 0) {
                int node = split(cells[cell]); // first, since it may move the cells
                cells[cell] = node;
            }
            cell = 2 * cells[cell] + bit(rule.network(), depth);
        }
        cells[cell] = leaf;
    }

    /** Makes a node both of whose sides are what was there. */
    private int split(int content) {
        if (2 * nodes == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        cells[2 * nodes] = content;
        cells[2 * nodes + 1] = content;
        return nodes++;
    }

    private static int bit(IpAddress address, int depth) {
        if (address.isIpv4()) {
            return address.ipv4Bits() >>> (31 - depth) & 1;
        }
        long half = depth < 64 ? address.high() : address.low();
        return (int) (half >>> (63 - (depth & 63))) & 1;
    }

    private byte[] write(int rules, int ipVersion) {
        byte[] metadata = metadata(ipVersion);
        int dataBytes = 1 + Integer.BYTES;
        ByteBuffer file = ByteBuffer.allocate(
                2 * nodes * RECORD_BYTES + SEPARATOR_BYTES + rules * dataBytes + MARKER.length + metadata.length);
        for (int cell = 0; cell < 2 * nodes; cell++) {
            int content = cells[cell];
            int rule = EMPTY - 1 - content;
            file.putInt(content == EMPTY ? nodes : content >= 0 ? content : nodes + SEPARATOR_BYTES + rule * dataBytes);
        }
        file.position(file.position() + SEPARATOR_BYTES);
        for (int rule = 0; rule < rules; rule++) {
            file.put((byte) (UNSIGNED_32 | Integer.BYTES)).putInt(rule);
        }
        return file.put(MARKER).put(metadata).array();
    }

    private byte[] metadata(int ipVersion) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAP | 9);
        number(out, "node_count", UNSIGNED_32, nodes);
        number(out, "record_size", UNSIGNED_16, RECORD_BITS);
        number(out, "ip_version", UNSIGNED_16, ipVersion);
        number(out, "binary_format_major_version", UNSIGNED_16, 2);
        number(out, "binary_format_minor_version", UNSIGNED_16, 0);
        text(out, "database_type");
        text(out, "Rules");
        text(out, "languages");
        out.write(0);
        out.write(ARRAY);
        text(out, "description");
        out.write(MAP);
        text(out, "build_epoch");
        out.write(1);
        out.write(UNSIGNED_64);
        out.write(1);
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, String key, int type, int number) {
        text(out, key);
        int bytes = type == UNSIGNED_16 ? Short.BYTES : Integer.BYTES;
        out.write(type | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(number >>> 8 * i);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(TEXT | text.length()); // below 29, so that the size fits the control byte
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
