import ipaddr from "ipaddr.js";
import type { WebContext } from "./web.js";

const NEAR = new Set(["loopback", "private", "uniqueLocal", "linkLocal"]);

/**
 * The address that limits are counted for. A peer on this machine or network is taken for a reverse proxy, and what it added last
 * to `X-Forwarded-For` for the client; from anywhere else that header is the client's own invention.
 */
export function clientAddress(c: WebContext): string {
  const peer = c.env?.incoming?.socket.remoteAddress;
  const address = peer === undefined ? null : parse(peer);
  if (address !== null && !NEAR.has(address.range())) return block(address);
  const forwarded = parse(c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "");
  return block(forwarded ?? address);
}

function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}

/** An IPv6 client owns its whole /64. */
function block(address: ipaddr.IPv4 | ipaddr.IPv6 | null): string {
  if (address === null) return "unknown";
  return address instanceof ipaddr.IPv6 ? address.toNormalizedString().split(":").slice(0, 4).join(":") : address.toString();
}
