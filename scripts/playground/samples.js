// The pages that the playground offers to try, and a profile for one of them.
import consent from "../../docs/samples/consent-wall.html";
import ferry from "../../docs/samples/ferry-arabic.html";
import harbour from "../../docs/samples/harbour-live.html";
import kettle from "../../docs/samples/kettle-thread.html";
import mill from "../../docs/samples/mill.html";
import manual from "../../docs/samples/tide-manual.html";

/** Six pages, all of them invented. */
export const samples = [
  { name: "News story", page: mill, url: "https://gazette.example/2024/03/mill" },
  { name: "Live blog", page: harbour, url: "https://observer.example/live/port-sanna" },
  { name: "Forum thread", page: kettle, url: "https://kettles.example/t/humming" },
  {
    name: "Manual: code, table, formula",
    page: manual,
    url: "https://tidewatch.example/manual/gauge.html",
  },
  { name: "News story in Arabic", page: ferry, url: "https://alsahel.example/ferry" },
  { name: "Consent wall", page: consent, url: "https://harbourtimes.example/" },
];

/** A profile for the first of them, as somebody would type it. */
export const exampleProfile = `{
  "id": "gazette",
  "hosts": ["gazette.example"],
  "fields": {
    "title": [{ "text": "article h1" }],
    "section": [{ "value": "Local news" }]
  },
  "layouts": [{
    "id": "2024",
    "scope": "article",
    "container": "article",
    "drop": ["h1", ".byline", ".share-tools", ".ad-slot", ".newsletter"]
  }]
}`;
