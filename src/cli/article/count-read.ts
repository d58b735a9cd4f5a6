/** How many bytes of a page have been asked for. */
export interface ReadCount {
  bytes: number;
}

/** Passes a page's bytes on and counts them. */
export async function* countRead(
  input: AsyncIterable<Uint8Array | string>,
  count: ReadCount,
): AsyncGenerator<Uint8Array | string, void, undefined> {
  for await (const chunk of input) {
    count.bytes += chunk.length;
    yield chunk;
  }
}
