// The playground: a page on the left, its article on the right, all of it in the browser.
import { ArticleError, isProbablyArticle, parseArticle } from "../../src/index.ts";
import { defineProfile } from "../../src/profile.ts";
import { element } from "./element.js";
import { exampleProfile, samples } from "./samples.js";
import { fromFragment, toFragment } from "./share.js";
import { StreamPlayer } from "./stream.js";
import { tabs } from "./tabs.js";
import { articleView, blocksView, fieldsView, markdownView, traceView } from "./views.js";

const $ = (id) => document.getElementById(id);
const page = $("page");
const [inputTabs, resultTabs] = document.querySelectorAll(".tabs");
tabs(inputTabs, [
  ["in-page", "Page"],
  ["in-profile", "Profile"],
]);
let article;
let profile;
const VIEWS = {
  "out-article": () => articleView(article),
  "out-markdown": () => markdownView(article),
  "out-blocks": () => blocksView(article, showInSource),
  "out-fields": () => fieldsView(article),
  "out-trace": () => traceView(page.value, article),
};
// Only what is looked at is drawn: the source of a large page is many marks.
const drawn = new Set();
const result = tabs(
  resultTabs,
  [
    ["out-article", "Article"],
    ["out-markdown", "Markdown"],
    ["out-blocks", "Blocks"],
    ["out-fields", "Fields"],
    ["out-trace", "Trace"],
    ["out-stream", "Stream"],
  ],
  draw,
);
const player = new StreamPlayer({
  list: $("events"),
  progress: $("arrived"),
  says: $("stream-says"),
  speed: bytesPerSecond,
});

function draw(panel) {
  if (article === undefined || drawn.has(panel) || VIEWS[panel] === undefined) return;
  drawn.add(panel);
  $(panel).replaceChildren(...VIEWS[panel]());
}

function showInSource(index) {
  result.select("out-trace");
  for (const mark of document.querySelectorAll("mark.on")) mark.classList.remove("on");
  const mark = document.querySelector(`mark[data-block="${index}"]`);
  mark?.classList.add("on");
  mark?.scrollIntoView({ block: "center" });
  $("out-trace").focus({ preventScroll: true });
}

/** The profile as typed: checked, or nothing with the reason beside the editor. */
function typedProfile() {
  const says = $("profile-says");
  const text = $("profile").value.trim();
  says.classList.remove("bad");
  says.textContent = "";
  if (text === "") return undefined;
  try {
    return defineProfile(JSON.parse(text));
  } catch (error) {
    says.classList.add("bad");
    says.textContent =
      error instanceof ArticleError ? error.message : `Not JSON yet: ${error.message}`;
    return undefined;
  }
}

function options() {
  const url = $("url").value.trim();
  return {
    ...(URL.canParse(url) && { url }),
    ...(profile && { profiles: [profile] }),
    hidden: $("hidden").value,
    fallback: !$("strict").checked,
  };
}

function read() {
  profile = typedProfile();
  const began = performance.now();
  article = parseArticle(page.value, { ...options(), positions: true, trace: true });
  const took = performance.now() - began;
  if (profile)
    $("profile-says").textContent =
      article.profile === profile.id
        ? `It fits: layout ${article.layout ?? "of the generic engine"}.`
        : `It did not read this page: ${article.profile} did. Its hosts are ${profile.hosts.join(", ") || "none"}.`;
  $("meter").value = article.confidence;
  $("confidence").textContent = article.confidence.toFixed(2);
  const kib = new Blob([page.value]).size / 1024;
  const by =
    article.layout === undefined ? article.profile : `${article.profile}, layout ${article.layout}`;
  $("facts").textContent =
    `${article.wordCount} words · ${article.body.length} blocks · ${kib.toFixed(1)} KiB in ${took.toFixed(1)} ms · ${by}`;
  const { reasons } = isProbablyArticle(page.value, options());
  $("reasons").replaceChildren(
    ...(article.issues.length > 0
      ? article.issues.map(({ code, message }) =>
          element("li", {}, element("code", {}, code), `: ${message}`),
        )
      : reasons.map((reason) => element("li", {}, reason))),
  );
  drawn.clear();
  draw(result.selected());
  player.stop();
}

let waiting;
const readSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(read, 150);
};

function bytesPerSecond() {
  // From 300 bytes to 1 MB a second, even steps of the slider being even factors.
  return 300 * 10 ** (($("speed").value / 100) * 3.5);
}
function showSpeed() {
  const rate = bytesPerSecond();
  $("rate").textContent =
    rate < 1000
      ? `${Math.round(rate)} bytes a second`
      : `${(rate / 1000).toFixed(rate < 10_000 ? 1 : 0)} KB a second`;
}

function open({ page: html, url = "", profile = "", hidden = "fold", strict = false, tab }) {
  page.value = html;
  page.scrollTop = 0;
  $("url").value = url;
  $("profile").value = profile;
  $("hidden").value = hidden;
  $("strict").checked = strict;
  if (tab) result.select(tab);
  read();
}

async function openFile(file) {
  if (file === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { trace } = parseArticle(bytes, { trace: true });
  const charset = trace.charset?.split(" ")[0] ?? "utf-8";
  $("sample").value = "";
  open({ page: new TextDecoder(charset).decode(bytes), profile: $("profile").value });
  toast(`${file.name} is open. It has not left this page.`);
}

let fading;
function toast(words) {
  $("toast").textContent = words;
  $("toast").classList.add("shown");
  clearTimeout(fading);
  fading = setTimeout(() => $("toast").classList.remove("shown"), 2500);
}

$("sample").append(
  element("option", { value: "" }, "your own"),
  ...samples.map(({ name }, i) => element("option", { value: String(i) }, name)),
);
$("sample").addEventListener("change", ({ target }) => {
  open(
    target.value === "" ? { page: "" } : { ...samples[target.value], hidden: $("hidden").value },
  );
  if (target.value === "") page.focus();
});
for (const id of ["page", "url", "profile"]) $(id).addEventListener("input", readSoon);
page.addEventListener("input", () => {
  $("sample").value = "";
});
for (const id of ["hidden", "strict"]) $(id).addEventListener("change", read);
$("tools").addEventListener("submit", (event) => event.preventDefault());
$("file").addEventListener("change", ({ target }) => openFile(target.files[0]));
$("example").addEventListener("click", () => {
  $("sample").value = "0";
  open({ ...samples[0], profile: exampleProfile });
  $("profile").focus();
});
$("speed").addEventListener("input", showSpeed);
$("play").addEventListener("click", () => player.play(page.value, options()));
$("share").addEventListener("click", async () => {
  const state = {
    page: page.value,
    url: $("url").value,
    profile: $("profile").value,
    hidden: $("hidden").value,
    strict: $("strict").checked,
    tab: result.selected(),
  };
  history.replaceState(null, "", `#${await toFragment(state)}`);
  try {
    await navigator.clipboard.writeText(location.href);
    toast("The link is copied. It holds the page itself: no server has it.");
  } catch {
    toast("The link is in the address bar. It holds the page itself: no server has it.");
  }
});
const dropZone = document.documentElement;
dropZone.addEventListener("dragover", (event) => {
  event.preventDefault();
  dropZone.classList.add("dropping");
});
dropZone.addEventListener("dragleave", () => dropZone.classList.remove("dropping"));
dropZone.addEventListener("drop", (event) => {
  event.preventDefault();
  dropZone.classList.remove("dropping");
  openFile(event.dataTransfer.files[0]);
});
async function start() {
  showSpeed();
  // The first page of all pays for the compiler: not the one whose time is shown.
  parseArticle(samples[0].page);
  const shared = await fromFragment(location.hash.slice(1));
  if (shared === undefined) $("sample").value = "0";
  open(shared ?? samples[0]);
  document.documentElement.dataset.ready = "";
}
addEventListener("hashchange", start);
start();
