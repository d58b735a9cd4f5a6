import type { Marker, PageView } from "../model/page.js";
import { getOrInsert } from "../text/get-or-insert.js";

/** A page's markers of one kind, in document order: 50 sources ask for those of one. */
export function markersOf(page: PageView, kind: Marker["kind"]): readonly Marker[] {
  return page.memo(markersByKind).get(kind) ?? NONE;
}

const NONE: readonly Marker[] = [];

function markersByKind(page: PageView): ReadonlyMap<Marker["kind"], readonly Marker[]> {
  const kinds = new Map<Marker["kind"], Marker[]>();
  for (const marker of page.markers) getOrInsert(kinds, marker.kind, () => []).push(marker);
  return kinds;
}
