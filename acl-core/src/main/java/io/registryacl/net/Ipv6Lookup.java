package io.registryacl.net;

/** Takes the bits that the reader of address text found, so that it need not allocate a pair to hand them over. */
@FunctionalInterface
interface Ipv6Lookup {
    /** Answers for the 128 bits as written, which may be a mapped address. */
    int findIpv6(long high, long low);
}
