import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedLookup } from "../../src/cli/fetch/checked-lookup.js";
import { type FetchOptions, fetchPage } from "../../src/cli/fetch/fetch-page.js";
import { isPublicAddress } from "../../src/cli/fetch/public-address.js";

const routes: Record<string, RequestListener> = {
  "/page": (request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<p>${request.headers["user-agent"] ?? ""}`);
  },
  "/gzip": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync("<p>packed"));
  },
  "/br": (_, response) => {
    response.setHeader("content-encoding", "br");
    response.end(brotliCompressSync("<p>packed"));
  },
  "/bomb": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(Buffer.alloc(5_000_000)));
  },
  "/broken": (_, response) => {
    response.setHeader("content-encoding", "gzip");
    response.end("no gzip");
  },
  "/odd": (_, response) => {
    response.setHeader("content-encoding", "zip");
    response.end("PK");
  },
  "/large": (_, response) => response.end(Buffer.alloc(5_000_000)),
  "/pdf": (_, response) => response.setHeader("content-type", "application/pdf").end("%PDF"),
  "/gone": (_, response) => void response.writeHead(410).end(),
  "/slow": (_, response) => void response.write("<p>"),
  "/silent": () => {},
  "/once": (_, response) => void response.writeHead(302, { location: "page" }).end(),
  "/round": (_, response) => void response.writeHead(301, { location: "/round" }).end(),
  "/file": (_, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
};
let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const route = routes[request.url ?? ""];
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function get(path: string, given: Partial<FetchOptions> = {}): Promise<string> {
  const page = await fetchPage(new URL(path, base), {
    allowPrivate: true,
    seconds: 20,
    bytes: 1024 * 1024,
    onRedirect: () => {},
    ...given,
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of page.body) chunks.push(chunk);
  return `${page.url.pathname} ${Buffer.concat(chunks).toString()}`;
}

describe("fetching a page", () => {
  it("says who asks, follows redirects and tells of them, and unpacks", async () => {
    expect(await get("/page")).toMatch(/^\/page <p>offprint\/\S+ \(\+https:/);
    const seen: string[] = [];
    expect(await get("/once", { onRedirect: (to) => seen.push(to.pathname) })).toMatch(/^\/page /);
    expect(seen).toEqual(["/page"]);
    expect(await get("/gzip")).toBe("/gzip <p>packed");
    expect(await get("/br")).toBe("/br <p>packed");
  });

  it.each([
    ["/round", "more than 10 redirects"],
    ["/file", "file: is neither http: nor https:"],
    ["/gone", "the server answered 410 Gone"],
    ["/pdf", 'is "application/pdf", no page'],
    ["/large", "is larger than 1 MiB"],
    ["/bomb", "is larger than 1 MiB"],
    ["/odd", 'has the unknown encoding "zip"'],
    ["/broken", "incorrect header check"],
  ])("%s: %s", async (path, message) => {
    await expect(get(path)).rejects.toThrow(message);
  });

  it.each(["/slow", "/silent"])("gives up on %s", async (path) => {
    await expect(get(path, { seconds: 0.2 })).rejects.toThrow("took longer than 0.2 s");
  });

  it("refuses private addresses, by number and by name, before anything is sent", async () => {
    let asked = 0;
    server.on("connection", () => asked++);
    const refused = { allowPrivate: false };
    const { port } = new URL(base);
    for (const host of [
      "127.0.0.1",
      "localhost",
      "0x7f.1",
      "2130706433",
      "[::ffff:127.0.0.1]",
      "[::1]",
    ])
      await expect(get(`http://${host}:${port}/page`, refused), host).rejects.toThrow(
        /is a private address, refused without --allow-private/,
      );
    expect(asked).toBe(0);
    expect(await get("/page")).toContain("offprint");
    expect(asked).toBe(1);
  });

  it("hands on only addresses that it has looked at", async () => {
    const resolved = (all: boolean): Promise<unknown> =>
      new Promise((done) => checkedLookup("localhost", { all }, (error) => done(error?.message)));
    expect(await resolved(true)).toMatch(/^localhost \(.+\) is a private address/);
    expect(await resolved(false)).toMatch(/^localhost \(.+\) is a private address/);
  });
});

describe("a public address", () => {
  it.each([
    "1.1.1.1",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "192.167.1.1",
    "2606:4700::1111",
    "[2a00:1450::1]",
  ])("%s is one", (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001::1",
    "fc00::1",
    "fd00::1",
    "fe80::1%eth0",
    "ff02::1",
    "2001:db8::1",
    "localhost",
    "",
  ])("%s is none", (address) => expect(isPublicAddress(address)).toBe(false));
});
