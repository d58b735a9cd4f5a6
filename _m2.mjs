import { build } from "esbuild";
import { gzipSync } from "node:zlib";
const r = await build({ bundle:true, minify:true, format:"esm", platform:"browser", target:"es2022", write:false, entryPoints:["src/index.ts"], metafile:true, outfile:"unused.js" });
const text = r.outputFiles[0].text;
// unminified-whitespace with path comments: build with minifyIdentifiers+syntax only, comments mark modules
const r2 = await build({ bundle:true, minifyIdentifiers:true, minifySyntax:true, minifyWhitespace:false, format:"esm", platform:"browser", target:"es2022", write:false, entryPoints:["src/index.ts"], metafile:true, outfile:"unused.js" });
const parts = r2.outputFiles[0].text.split(/^(?=\/\/ (?:src|node_modules)\/)/m);
const all = parts.join("");
const gz = (s)=>gzipSync(s,{level:9}).length;
const T=gz(all);
const rows=parts.map((p,i)=>{ const name=/^\/\/ (\S+)/.exec(p)?.[1]; return [name, p.length, T-gz(parts.filter((_,j)=>j!==i).join(""))]; });
rows.sort((a,b)=>b[2]-a[2]);
for (const [n,l,g] of rows.slice(0,+process.argv[2]||120)) console.log(String(g).padStart(6), String(l).padStart(6), n);
console.log(T, gz(text));
const groups={};
for (const [n,l,g] of rows){ const k = n?.startsWith("node_modules")? n.split("/")[1] : n?.split("/").slice(0,/generic|sites/.test(n)?3:2).join("/"); groups[k]=(groups[k]||0)+g;}
console.log(groups);
