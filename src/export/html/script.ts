/** What turns the pages: runs in the reader's browser, without a network, a library or a store. */

export const SCRIPT = `
'use strict';
(() => {
const byId = (id) => document.getElementById(id);
const { body, documentElement: root } = document;
const [stage, strip] = [byId('stage'), body.dataset.mode === 'strip'];
const rtl = body.dataset.reading === 'rtl';
const pages = [...document.querySelectorAll('figure')];
const sizes = pages.map(({ firstChild: picture }) => ({ width: picture.width, height: picture.height }));
const titles = [...byId('contents').options];
let [now, zoom, isDouble] = [-1, 1, false];
root.classList.add('js');

/** Pages that lie open together: a wide one alone, two that face each other, or one. */
function openingOf(index) {
	if (!isDouble || pages.length < 2) return [index];
	const place = (at) => pages[at]?.dataset.place;
	if (place(index) === 'any') {
		const first = index - (index % 2);
		return first + 1 < pages.length ? [first, first + 1] : [first];
	}
	const first = place(index) === 'second' && place(index - 1) === 'first' ? index - 1 : index;
	return place(first) === 'first' && place(first + 1) === 'second' ? [first, first + 1] : [first];
}

function fit(shown) {
	const wide = shown.reduce((sum, at) => sum + sizes[at].width * (height(shown) / sizes[at].height), 0);
	const scale = Math.min((stage.clientWidth - 24) / wide, (stage.clientHeight - 24) / height(shown), 2) * zoom;
	for (const at of shown) pages[at].firstChild.style.width = sizes[at].width * (height(shown) / sizes[at].height) * scale + 'px';
}
const height = (shown) => Math.max(...shown.map((at) => sizes[at].height));

function show(index, isQuiet) {
	const shown = openingOf(Math.max(0, Math.min(pages.length - 1, index)));
	const isTurned = shown[0] !== now;
	now = shown[0];
	pages.forEach((page, at) => {
		page.className = shown.includes(at) ? 'shown' : '';
		if (shown.length === 2 && shown.includes(at)) page.classList.add('fold', (at === shown[0]) === rtl ? 'right' : 'left');
	});
	fit(shown);
	if (isTurned) stage.scrollTo(rtl ? stage.scrollWidth : 0, 0);
	tell(shown, isQuiet);
}

function tell(shown, isQuiet) {
	const label = shown.map((at) => pages[at].dataset.label).join('\\u2013');
	byId('count').textContent = label + ' / ' + pages.at(-1).dataset.label.split('\\u2013').at(-1);
	byId('place').value = shown[0] + 1;
	byId('place').setAttribute('aria-valuetext', byId('place').getAttribute('aria-label') + ' ' + label);
	// The first scene that begins here, else the one that goes on.
	const title = titles.find(({ value }) => shown.includes(Number(value))) ?? titles.findLast(({ value }) => Number(value) <= shown[0]);
	if (title) title.selected = true;
	for (const section of document.querySelectorAll('section')) section.classList.toggle('now', shown.some((at) => section.id === 'w' + (at + 1)));
	if (body.classList.contains('telling')) byId('w' + (shown[0] + 1)).scrollIntoView({ block: 'start' });
	if (!isQuiet) try { history.replaceState(null, '', '#p' + (shown[0] + 1)); } catch {}
}

/** In a strip: what stands in the middle of the window, and how far down that is. */
function follow() {
	const middle = stage.scrollTop + stage.clientHeight / 2;
	const at = Math.max(0, pages.findLastIndex((page) => page.offsetTop <= middle));
	const down = at + (middle - pages[at].offsetTop) / Math.max(1, pages[at].offsetHeight);
	const share = stage.scrollTop / Math.max(1, stage.scrollHeight - stage.clientHeight);
	byId('place').value = Math.round(share * 1000);
	byId('count').textContent = Math.round(share * 100) + ' %';
	const title = titles.findLast(({ value }) => Number(value) <= down) ?? titles[0];
	if (title) title.selected = true;
	now = at;
}

function turn(by) {
	if (strip) return stage.scrollBy({ top: by * stage.clientHeight * .9, behavior: 'smooth' });
	const shown = openingOf(now);
	const next = by > 0 ? shown.at(-1) + 1 : shown[0] - 1;
	if (next >= 0 && next < pages.length) show(next);
}

/** A page; in a strip its share after the point says how far down. */
function go(index) {
	if (!strip) return show(Math.floor(index));
	const page = pages[Math.floor(index)];
	stage.scrollTo(0, page.offsetTop + page.offsetHeight * (index % 1) - 24);
}

function enlarge(to) {
	zoom = Math.max(1, Math.min(5, to));
	if (strip) for (const [at, page] of pages.entries()) page.firstChild.style.width = zoom === 1 ? '' : Math.min(stage.clientWidth, sizes[at].width * zoom) + 'px';
	else fit(openingOf(now));
}

function toggleDouble() {
	isDouble = !isDouble;
	byId('double')?.setAttribute('aria-pressed', isDouble);
	show(now);
}

function toggleWords() {
	const isTold = body.classList.toggle('telling');
	byId('words').setAttribute('aria-pressed', isTold);
	strip || show(now);
	if (isTold) byId('w' + (now + 1)).scrollIntoView({ block: 'start' });
}

function toggleFull() {
	if (document.fullscreenElement) document.exitFullscreen();
	else root.requestFullscreen?.().catch(() => {});
}
document.addEventListener('fullscreenchange', () => body.classList.toggle('alone', !!document.fullscreenElement));

const left = () => turn(rtl ? 1 : -1);
const right = () => turn(rtl ? -1 : 1);
const keys = {
	ArrowLeft: left, ArrowRight: right, PageUp: () => turn(-1), PageDown: () => turn(1), ' ': (event) => turn(event.shiftKey ? -1 : 1),
	Home: () => strip ? stage.scrollTo(0, 0) : go(0), End: () => strip ? stage.scrollTo(0, stage.scrollHeight) : go(pages.length - 1),
	'+': () => enlarge(zoom * 1.25), '=': () => enlarge(zoom * 1.25), '-': () => enlarge(zoom / 1.25), 0: () => enlarge(1),
	d: () => strip || toggleDouble(), t: toggleWords, f: toggleFull,
};
addEventListener('keydown', (event) => {
	const { key, target } = event;
	if (event.ctrlKey || event.metaKey || event.altKey || target.closest('select, input') || (key === ' ' && target.closest('button'))) return;
	if (strip && /^Arrow/.test(key)) return target === body ? stage.scrollBy({ top: { ArrowUp: -80, ArrowDown: 80 }[key] ?? 0 }) : undefined;
	if (target.closest('aside') && /^(Page|Home|End| )/.test(key)) return;
	const act = keys[key.length === 1 ? key.toLowerCase() : key];
	if (!act) return;
	event.preventDefault();
	act(event);
});
byId('left').onclick = strip ? () => turn(-1) : left;
byId('right').onclick = strip ? () => turn(1) : right;
byId('smaller').onclick = () => enlarge(zoom / 1.25);
byId('larger').onclick = () => enlarge(zoom * 1.25);
byId('words').onclick = toggleWords;
byId('full').onclick = toggleFull;
if (byId('double')) byId('double').onclick = toggleDouble;
byId('place').oninput = ({ target }) => strip ? stage.scrollTo(0, target.value / 1000 * (stage.scrollHeight - stage.clientHeight)) : go(target.value - 1);
byId('contents').onchange = ({ target }) => go(Number(target.value));
if (rtl) byId('place').dir = 'rtl';

/** A tap on either side of the page turns it; a second one on the same spot enlarges. */
let tap = 0;
if (!strip) byId('pages').onclick = (event) => {
	if (zoom > 1) return;
	clearTimeout(tap);
	const isLeft = event.clientX < stage.getBoundingClientRect().left + stage.clientWidth / 2;
	tap = setTimeout(isLeft ? left : right, 180);
};
byId('pages').ondblclick = () => {
	clearTimeout(tap);
	enlarge(zoom > 1 ? 1 : 2);
};
let startX;
stage.addEventListener('touchstart', ({ touches }) => { startX = touches.length === 1 ? touches[0].clientX : undefined; }, { passive: true });
stage.addEventListener('touchend', ({ changedTouches: [touch] }) => {
	const far = touch.clientX - startX;
	if (!strip && zoom === 1 && Math.abs(far) > 50) (far > 0 ? left : right)();
}, { passive: true });
stage.addEventListener('wheel', (event) => {
	if (!event.ctrlKey) return;
	event.preventDefault();
	enlarge(zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1));
}, { passive: false });
addEventListener('resize', () => strip || show(now, true));
addEventListener('hashchange', () => go(fromHash()));
const fromHash = () => Math.max(0, pages.findIndex(({ id }) => '#' + id === location.hash));

if (strip) {
	Object.assign(byId('place'), { min: 0, max: 1000, value: 0 });
	stage.addEventListener('scroll', follow, { passive: true });
	follow();
	if (fromHash() > 0) go(fromHash());
} else {
	isDouble = pages.length > 1 && sizes[0].width < sizes[0].height && innerWidth > innerHeight * 1.15;
	byId('double').setAttribute('aria-pressed', isDouble);
	show(fromHash(), true);
}
byId('words').setAttribute('aria-pressed', false);
})();
`;
