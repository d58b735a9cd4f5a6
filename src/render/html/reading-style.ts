/** The style of a reading page: one column of some 66 characters, in the reader's light or dark, and on paper. */
export const READING_STYLE = `
:root{color-scheme:light dark;--ink:#22201c;--soft:#6d675e;--line:#e2ddd3;--paper:#fdfcf9;--tint:#f4f1ea;--link:#8a3b12}
@media(prefers-color-scheme:dark){:root{--ink:#dcd8cf;--soft:#a09a8f;--line:#37332d;--paper:#171614;--tint:#211f1c;--link:#e3a272}}
*{box-sizing:border-box}
html{font:clamp(1.06rem,1rem + .35vw,1.25rem)/1.62 Charter,"Iowan Old Style",Cambria,Georgia,serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{max-width:36em;margin:0 auto;padding:clamp(1.2em,5vw,4em) 1.2em 6em;overflow-wrap:break-word;hyphens:auto;text-wrap:pretty}
a{color:inherit;text-decoration:underline .06em var(--link);text-underline-offset:.2em}
a:hover{color:var(--link)}
.site,.kicker,.byline,address,time,figcaption,caption,summary,.footnote,footer,th,iframe{font-family:system-ui,sans-serif}
.site{margin:0 0 2.5em;padding-bottom:.7em;border-bottom:1px solid var(--line);font-size:.8em}
.site a,address a{text-decoration:none}
header{margin-bottom:2.2em}
h1,h2,h3,h4,h5,h6{line-height:1.2;text-wrap:balance;hyphens:manual;margin:2em 0 .6em}
h1{font-size:clamp(1.9em,1.3em + 2.6vw,2.7em);line-height:1.1;margin:0 0 .35em}
h2{font-size:1.42em}
h3{font-size:1.18em}
h4,h5,h6{font-size:1em}
.kicker{margin:0 0 .6em;font-size:.78em;font-weight:600;color:var(--link)}
.subtitle{font-size:1.22em;line-height:1.4;color:var(--soft);margin:0 0 1em}
time{unicode-bidi:isolate}
address,.byline,time{display:inline;font-size:.82em;font-style:normal;color:var(--soft)}
address{font-weight:600;color:var(--ink)}
header address+time::before,header time+time::before{content:" · ";white-space:pre}
.modified::after{content:" ↻"}
.byline time{font-size:1em}
p,ul,ol,dl,pre,table,blockquote,details,aside,math[display]{margin:0 0 1.1em}
li>p,dd>p,li>ul,li>ol{margin-bottom:.4em}
aside>p:first-child:has(>strong:only-child){margin-bottom:.3em}
ul,ol{padding-inline-start:1.5em}
li{margin-bottom:.35em}
li::marker{color:var(--soft)}
li:has(>input){list-style:none;margin-inline-start:-1.5em}
input{margin:0 .5em 0 0}
dt{font-weight:700}
dd{margin:0 0 .6em;margin-inline-start:1.5em}
hr{width:4em;margin:2.6em auto;border:0;border-top:1px solid var(--soft)}
blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:3px solid var(--line);color:var(--soft)}
blockquote>:last-child,aside>:last-child,details>:last-child{margin-bottom:0}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.84em;hyphens:none}
code{padding:.1em .3em;background:var(--tint)}
pre{direction:ltr;text-align:left;overflow:auto;padding:1em 1.1em;border:1px solid var(--line);border-radius:.4em;background:var(--tint);line-height:1.5;tab-size:4}
pre code{padding:0;background:none;font-size:1em}
figure{margin:2em 0}
img,video{display:block;max-width:100%;height:auto;margin:0 auto;border-radius:.2em;background:var(--tint)}
figure:has(>img+img,>figure){display:grid;grid-template-columns:repeat(auto-fit,minmax(14em,1fr));gap:.8em}
figure>figure{margin:0}
figure:has(>figure)>figcaption{grid-column:1/-1;margin:0}
iframe{width:100%;aspect-ratio:16/9;border:0;background:var(--tint)}
audio{width:100%}
figcaption{margin-top:.6em;font-size:.78em;line-height:1.45;color:var(--soft)}
small{font-size:1em;opacity:.8}
[data-provider]{padding:1em 1.1em;border:1px solid var(--line);border-radius:.4em}
[data-provider]:has(iframe,video,audio){padding:0;border:0}
[data-provider]>a::after{content:" ↗"}
[data-provider] blockquote{margin-bottom:.6em}
table{display:block;max-width:100%;width:fit-content;overflow-x:auto;border-collapse:collapse;font-size:.88em;line-height:1.45;font-variant-numeric:tabular-nums;hyphens:manual}
caption{padding-bottom:.6em;font-size:.9em;color:var(--soft);text-align:start}
th,td{padding:.5em .9em .5em 0;padding-inline:0 1.2em;border-bottom:1px solid var(--line);text-align:start;vertical-align:baseline}
th{font-size:.92em;font-weight:600}
thead th{border-bottom-color:var(--soft)}
math{font-size:1.08em}
math[display]{overflow-x:auto;padding:.3em 0}
aside{padding:1em 1.1em;border-inline-start:3px solid var(--link);background:var(--tint)}
details{padding:.7em 1.1em;border:1px solid var(--line);border-radius:.4em}
summary{cursor:pointer;font-size:.9em;font-weight:600}
details[open]>summary{margin-bottom:.7em}
.entry{margin:2em 0;padding-top:1.6em;border-top:1px solid var(--line)}
.entry h2{margin:0 0 .3em}
sup,sub{line-height:0;font-size:.72em}
sup a{text-decoration:none;color:var(--link);padding:0 .15em}
.footnote{margin-bottom:.7em;font-size:.8em;line-height:1.5;color:var(--soft)}
.footnote>p{display:inline}
:not(.footnote)+.footnote{margin-top:2.5em;padding-top:1em;border-top:1px solid var(--line)}
:target{background:var(--tint);box-shadow:0 0 0 .4em var(--tint)}
[role=doc-backlink]{text-decoration:none}
footer{margin-top:3em;padding-top:1.2em;border-top:1px solid var(--line);font-size:.82em;color:var(--soft)}
@media(min-width:64em){article>figure:not([data-provider]){margin-inline:-3em}article>figure:not([data-provider]) figcaption{padding-inline:3.85em}article>figure>figure>figcaption{padding-inline:0!important}}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#fff;--link:#000}html{font-size:10.5pt}body{max-width:none;padding:0}a{text-decoration:none}pre{white-space:pre-wrap}figure,table,pre,aside{break-inside:avoid}h1,h2,h3,h4,h5,h6{break-after:avoid}iframe,video,audio{display:none}@page{margin:2cm}}
`;
/** Its hash, by which a page's policy allows it and no other style. */
export const READING_STYLE_HASH = "sha256-/rgMjnkdBJY7vS3OdH19VSVVDxopQX+jGOg09pEa7aA=";
