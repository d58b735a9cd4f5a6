/** A credit as it stands in a line of other facts: the part from its label on, and whether that label names an editor. */
export interface Credit {
  /** `记者 王一` of `新华网 记者 王一`. */
  readonly text: string;
  /** Who edited it did not write it. */
  readonly edits: boolean;
}

// Whoever wrote it, and whoever is responsible for it where nobody else is named.
const WRITERS =
  "作者|撰文|执笔|執筆|采写|採訪|文字|记者|記者|通讯员|通訊員|著者|筆者|ライター|取材・文";
const EDITORS = "责任编辑|責任編輯|责编|責編|编辑|編輯|編集";
const LABEL = `(?<label>${WRITERS}|${EDITORS})`;
const NAMES = "(?<names>[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}·・ー、，\\s\\u3000]{2,40})";
// "来源：晨报  作者：王一": a label with a colon may stand anywhere in a short line; without one it ends the line.
const LABELLED = new RegExp(`${LABEL}\\s*[:：=＝]\\s*${NAMES}`, "u");
const AT_END = new RegExp(
  `(?<label>记者|記者|作者)(?:(?<=[本报報网網社刊台]..)|[\\s\\u3000／/])[\\s\\u3000／/]{0,9}${NAMES}$`,
  "u",
);
// "（本报记者 王一）" and "【記者王一／台北報導】", alone or behind the last sentence.
const BRACKETED = new RegExp(
  `[(（【\\[]\\s*[^()（）【】\\[\\]]{0,14}?(?:${LABEL}\\s*[:：／/]?|(?<label2>文)\\s*[:：／/=＝])\\s*(?<names>[^()（）【】\\[\\]]{2,40})\\s*[)）】\\]]`,
  "u",
);
// "本帖由王一于2005年8月12日发表": forums of the first years.
const POSTED = /(?<label>本[贴帖])由\s*(?<names>[\p{sc=Han}]{2,6}?)\s*[于於]/u;
const KOREAN = /(?:^|[\s=\])])(?<names>[가-힣]{2,4})\s?(?:특파원|기자)(?=$|[\s=(|])/u;

const LABELS = new RegExp(`${WRITERS}|${EDITORS}|实习生|實習生|特约|特約`, "gu");
// What ends names that no sign ends: words for sending, for a picture, for where it comes from.
const NO_NAME =
  /出自|来源|來源|发布|發布|时间|時間|日期|报道|報導|報道|摄|攝|字体|字號|评论|評論|点击|浏览|摘自|转自|轉自|了解|获悉|表示|采访|综合|整理|编制|标签|標籤|标题|一览|一覽|本报|本報|^[看谈談说說讲講走在]|[你我他她您们們是的吗嗎么麼怎为為]/u;
const NAME =
  /^(?:\p{sc=Han}{2,4}|[\p{sc=Han}\p{sc=Katakana}]{1,8}[·・][\p{sc=Han}\p{sc=Katakana}·・ー]{1,10}|(?=.*[\p{sc=Hiragana}\p{sc=Katakana}])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{2,8})$/u;
const LONGEST = 120;
const TAIL = 60;
const CLOSING = new Set(")）】]");

/** The credit in a text: anywhere in a short one, in brackets at the end of a long one. */
export function creditIn(text: string): Credit | undefined {
  if (text.length > LONGEST) {
    const isInBrackets = CLOSING.has(text.trimEnd().slice(-1));
    return isInBrackets ? read(BRACKETED, text.slice(-TAIL)) : undefined;
  }
  const found =
    read(BRACKETED, text) ?? read(LABELLED, text) ?? read(AT_END, text) ?? read(POSTED, text);
  if (found !== undefined) return found;
  const korean = KOREAN.exec(text)?.groups?.["names"];
  return korean === undefined ? undefined : { text: korean, edits: false };
}

function read(pattern: RegExp, text: string): Credit | undefined {
  const match = pattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return undefined;
  const label = groups["label"] ?? groups["label2"] ?? "";
  const edits = /[编編]/u.test(label);
  const parts = (groups["names"] ?? "")
    .replace(LABELS, " ")
    .split(/[／/]/, 1)
    .flatMap((part) => part.trim().split(/[\s\u3000、，,]+/));
  // What stands before the next colon is the next label.
  if (parts.length > 1 && /^\s*[:：]/.test(text.slice(match.index + match[0].length))) parts.pop();
  const ends = parts.findIndex((part) => NO_NAME.test(part) || !NAME.test(part));
  // Whoever took the picture.
  if (/^[摄攝]/u.test(parts[ends] ?? "")) return undefined;
  let names = ends < 0 ? parts : parts.slice(0, ends);
  // "王 一" is one name that was spaced out.
  if (names.length === 0 && parts.every((part) => /^\p{sc=Han}{1,2}$/u.test(part)))
    names = parts.length < 4 ? [parts.join("")] : [];
  // One is responsible for a page; what follows is another fact.
  if (edits) names = names.slice(0, 1);
  return names.length === 0
    ? undefined
    : { text: `${label.startsWith("本") ? "作者" : label}：${names.join("、")}`, edits };
}
