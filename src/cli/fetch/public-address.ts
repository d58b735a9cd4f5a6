import { BlockList, isIP, isIPv6 } from "node:net";

// IANA's registries of special-purpose addresses: what is not globally reachable, and what carries an IPv4 address inside.
const RESERVED_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];
const RESERVED_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Is the address one that anybody on the Internet may reach? A name is none. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (isIP(bare) === 0) return false;
  if (!isIPv6(bare)) return !listed(RESERVED_4, "ipv4").check(bare, "ipv4");
  // Global unicast is 2000::/3; all else is loopback, local, multicast, mapped or translated IPv4.
  return (
    listed(["2000::/3"], "ipv6").check(bare, "ipv6") &&
    !listed(RESERVED_6, "ipv6").check(bare, "ipv6")
  );
}

function listed(ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits = "0"] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
