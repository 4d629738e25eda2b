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
const PRIVATE_6 = ['::/127', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8'];

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
	const mapped = mapped4(bare);
	if (mapped !== undefined) return isPrivateAddress(mapped);
	const family = isIP(bare);
	return family === 4 ? blocked.check(bare, 'ipv4') : family === 6 && blocked.check(bare, 'ipv6');
}

/** The IPv4 address inside `::ffff:…`, in either spelling. */
function mapped4(ip: string): string | undefined {
	const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
	if (dotted !== undefined) return dotted;
	const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(ip) ?? [];
	if (high === undefined || low === undefined) return undefined;
	const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
	return [a >> 8, a & 255, b >> 8, b & 255].join('.');
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
