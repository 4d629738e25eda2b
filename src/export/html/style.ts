/** How the reader looks: a dark quiet room in which only the page has light. */

export const STYLE = `
:root { --ground: #16171b; --bar: #1f2127; --ink: #ece9e2; --dim: #a9a59b; --light: #f0b64a; color-scheme: dark; }
* { box-sizing: border-box; }
html, body { margin: 0; background: var(--ground); color: var(--ink); }
body { font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1rem; font-weight: 600; margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 1; }
header, footer { display: none; align-items: center; gap: .5rem; padding: .4rem .8rem; background: var(--bar); }
button, select { font: inherit; color: var(--ink); background: transparent; border: 1px solid transparent; border-radius: 8px; }
button { width: 40px; height: 40px; padding: 8px; cursor: pointer; }
button:hover, select:hover { background: #33363f; }
button[aria-pressed=true] { color: var(--light); }
:focus-visible { outline: 2px solid var(--light); outline-offset: 2px; }
svg { width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; display: block; }
label { color: var(--dim); font-size: .85rem; margin-right: .4rem; }
select { max-width: 13rem; height: 36px; padding: 0 .4rem; background: #2a2d35; }
option, optgroup { background: #2a2d35; color: var(--ink); }
.tools { display: flex; gap: .15rem; }
figure { margin: 0 auto 1rem; max-width: 100%; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: #fff; }
#transcript { padding: 1rem 1.4rem 3rem; max-width: 44rem; margin: 0 auto; }
#transcript h2 { font-size: 1.1rem; margin: .4rem 0 1rem; }
#transcript h3 { font-size: .8rem; color: var(--dim); margin: 1.4rem 0 .4rem; border-bottom: 1px solid #3a3d46; }
#transcript p { margin: .35rem 0; }
#transcript .seen { color: #c4c0b6; font-style: italic; margin-top: .9rem; }
#transcript b { color: var(--light); font-weight: 600; }

.js, .js body { height: 100%; overflow: hidden; }
.js body { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) auto; height: 100dvh; }
.js header, .js footer { display: flex; grid-column: 1 / -1; }
.js #stage { overflow: auto; display: grid; place-content: safe center; position: relative; }
.js #stage:focus-visible { outline-offset: -3px; }
.js #pages { display: flex; align-items: center; }
.js [data-mode=pages] #pages { touch-action: pan-x pan-y pinch-zoom; cursor: pointer; }
.js [data-reading=rtl] #pages { flex-direction: row-reverse; }
.js [data-mode=pages] figure { display: none; margin: 0; max-width: none; }
.js [data-mode=pages] figure.shown { display: block; }
.js [data-mode=pages] img { max-width: none; box-shadow: 0 6px 40px #0009; }
.js .fold { position: relative; }
.js .fold::after { content: ""; position: absolute; inset: 0; pointer-events: none; }
.js .fold.left::after { background: linear-gradient(to left, #00000030, #0000 3.5%); }
.js .fold.right::after { background: linear-gradient(to right, #00000030, #0000 3.5%); }
.js [data-mode=strip] #stage { display: block; }
.js [data-mode=strip] #pages { display: block; }
.js [data-mode=strip] figure { margin: 0 auto; }
.js #transcript { display: none; overflow: auto; width: min(26rem, 100vw); background: #1b1d22; border-left: 1px solid #33363f; }
.js .telling #transcript { display: block; }
.js #transcript section.now h3 { color: var(--light); border-color: var(--light); }
footer input { flex: 1; accent-color: var(--light); min-width: 4rem; height: 28px; }
output { font-variant-numeric: tabular-nums; min-width: 5.5rem; text-align: center; color: var(--dim); }
.js .alone header, .js .alone footer { display: none; }

@media (max-width: 640px) {
	nav label, #double { display: none; }
	select { max-width: 7.5rem; }
	header, footer { padding: .25rem .4rem; gap: .2rem; }
	.js .telling #transcript { position: fixed; inset: 52px 0 52px 0; width: auto; z-index: 1; border: 0; }
}
@media print {
	.js, .js body { display: block; height: auto; overflow: visible; background: #fff; }
	.js header, .js footer, #transcript { display: none !important; }
	.js #stage, .js #pages { display: block; overflow: visible; }
	.js figure, .js [data-mode=pages] figure { display: block !important; break-after: page; }
	.js img { width: auto !important; max-width: 100% !important; max-height: 100vh; box-shadow: none !important; }
}
`;
