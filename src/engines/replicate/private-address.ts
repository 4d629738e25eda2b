/** Which addresses lie inside somebody's own network: pictures are never fetched from there for a public service. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const PRIVATE_4 = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'224.0.0.0/4',
	'240.0.0.0/4',
];
const PRIVATE_6 = [
	'::/127',
	'64:ff9b:1::/48',
	'100::/64',
	'2001::/32',
	'fc00::/7',
	'fe80::/10',
	'fec0::/10',
	'ff00::/8',
];

const blocked = new BlockList();
for (const net of PRIVATE_4) add(net, 'ipv4');
for (const net of PRIVATE_6) add(net, 'ipv6');

function add(net: string, family: 'ipv4' | 'ipv6'): void {
	const [address = '', bits] = net.split('/');
	blocked.addSubnet(address, Number(bits), family);
}

/** Whether an IP address is private, loopback, link-local, multicast or reserved. */
export function isPrivateAddress(ip: string): boolean {
	const bare = ip.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
	const inside = embedded4(bare);
	if (inside !== undefined && isPrivateAddress(inside)) return true;
	const family = isIP(bare);
	return family === 4 ? blocked.check(bare, 'ipv4') : family === 6 && blocked.check(bare, 'ipv6');
}

/** Where an IPv6 address leads to an IPv4 one: mapped, compatible, by NAT64 or by 6to4. */
const BEARERS: readonly (readonly [readonly number[], number])[] = [
	[[0, 0, 0, 0, 0, 0xffff], 6],
	[[0, 0, 0, 0, 0, 0], 6],
	[[0x64, 0xff9b, 0, 0, 0, 0], 6],
	[[0x2002], 1],
];

function embedded4(ip: string): string | undefined {
	const groups = groupsOf(ip);
	const bearer = BEARERS.find(([prefix]) => prefix.every((group, at) => groups?.[at] === group));
	if (groups === undefined || bearer === undefined) return undefined;
	const [, at] = bearer;
	return groups
		.slice(at, at + 2)
		.flatMap((group) => [group >> 8, group & 255])
		.join('.');
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): readonly number[] | undefined {
	if (isIP(ip) !== 6) return undefined;
	const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(ip);
	const [a = 0, b = 0, c = 0, d = 0] = dotted?.slice(1).map(Number) ?? [];
	const plain =
		dotted === null
			? ip
			: `${ip.slice(0, dotted.index)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
	const [head = [], tail = []] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
	const middle = Array.from({ length: 8 - head.length - tail.length }, () => '0');
	return [...head, ...middle, ...tail].map((group) => Number.parseInt(group, 16));
}

/** Whether a host is an address literal. */
export function isAddressLiteral(host: string): boolean {
	return isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}

/** Whether a host is private by its name or by what it resolves to; a host that resolves to nothing is not. */
export async function isPrivateHost(host: string): Promise<boolean> {
	if (isAddressLiteral(host)) return isPrivateAddress(host);
	if (host === 'localhost' || host.endsWith('.localhost')) return true;
	const found = await lookup(host, { all: true }).catch(() => []);
	return found.some(({ address }) => isPrivateAddress(address));
}
