import ipaddr from "ipaddr.js";

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What `ipaddr.js` calls addresses that anybody may reach. */
const PUBLIC = "unicast";

/**
 * Makes the check that every outbound address passes: public unicast addresses only, and the networks that the configuration allows.
 * IPv6 addresses that carry an IPv4 one (mapped, compatible, 6to4, NAT64, Teredo) are judged by what they carry.
 *
 * @param allowNetworks CIDR ranges, e.g. 127.0.0.0/8
 */
export function createAddressCheck(allowNetworks: readonly string[]): (address: string) => boolean {
  const allowed: Range[] = allowNetworks.map((cidr) => ipaddr.parseCIDR(cidr));
  const inAllowed = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
    allowed.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  return (text) => {
    const bare = text.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
    if (!ipaddr.isValid(bare)) return false;
    const address = ipaddr.parse(bare);
    if (inAllowed(address)) return true;
    const carried = carriedIPv4(address);
    if (carried !== null) return inAllowed(carried) || carried.range() === PUBLIC;
    return address.range() === PUBLIC;
  };
}

function carriedIPv4(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | null {
  if (!(address instanceof ipaddr.IPv6)) return null;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const bytes = address.toByteArray();
  const at = (start: number) => new ipaddr.IPv4(bytes.slice(start, start + 4));
  const range = address.range();
  if (range === "rfc6052" || range === "rfc6145") return at(12);
  if (range === "6to4") return at(2);
  if (range === "teredo") return new ipaddr.IPv4(bytes.slice(12, 16).map((byte) => byte ^ 0xff));
  // ::a.b.c.d, deprecated but still parsed
  return bytes.slice(0, 12).every((byte) => byte === 0) && bytes.slice(12).some((byte) => byte > 1) ? at(12) : null;
}
