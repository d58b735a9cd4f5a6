import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArticle } from "../../index.js";
import type { PageExpectation, SavedPage } from "../../testing.js";
import { parseUrl } from "../../text/address/parse-url.js";
import { failureReason, UnreadableError } from "../failure.js";

/** A page of the command line: saved beside a `.json` with its address and what it must give, or fetched. */
export interface LoadedPage extends SavedPage {
  readonly name: string;
  /** The file that says what the page must give. */
  readonly expectationFile?: string;
  /** Words that were recorded for it. */
  readonly words?: number;
}

interface Recorded {
  readonly url?: string;
  readonly expect?: PageExpectation;
  readonly words?: number;
}

/** The pages that addresses, files and folders name. */
export async function loadPages(
  names: readonly string[],
  address: string | undefined,
): Promise<LoadedPage[]> {
  const files = names.flatMap((name) =>
    !/^https?:/.test(name) && isFolder(name)
      ? readdirSync(name)
          .filter((file) => file.endsWith(".html"))
          .sort()
          .map((file) => join(name, file))
      : [name],
  );
  const pages: LoadedPage[] = [];
  for (const name of files)
    pages.push(/^https?:/.test(name) ? await fetched(name) : saved(name, address));
  return pages;
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (error) {
    throw new UnreadableError(`${name}: ${failureReason(error)}`, { cause: error });
  }
}

async function fetched(url: string): Promise<LoadedPage> {
  const response = await fetch(url);
  return { name: url, url: response.url || url, html: await response.text() };
}

function saved(file: string, address: string | undefined): LoadedPage {
  const html = readFileSync(file, "utf8");
  const expectationFile = `${file.replace(/\.html?$/, "")}.json`;
  const recorded: Recorded = existsSync(expectationFile)
    ? (JSON.parse(readFileSync(expectationFile, "utf8")) as Recorded)
    : {};
  const { expect, words } = recorded;
  const url = address ?? recorded.url ?? parseArticle(html).url;
  if (url === undefined || !parseUrl(url))
    throw new Error(
      `${file}: where is the page from? ${url === undefined ? "" : `It says "${url}", which is no full address. `}Give --url, or "url" in ${expectationFile}`,
    );
  return {
    name: basename(file),
    html,
    url,
    expectationFile,
    ...(expect !== undefined && { expect }),
    ...(words !== undefined && { words }),
  };
}
