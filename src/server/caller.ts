/** Who calls, for limits by address: behind a proxy of our own, whom that proxy speaks for. */
import { BlockList, isIP } from 'node:net';
import type { Request } from './reply';

/** This machine and private networks: what calls from there and speaks for somebody is our proxy. */
const OURS = new BlockList();
for (const [net, prefix, family] of [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const) {
  OURS.addSubnet(net, prefix, family);
}

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
const isOurs = (address: string): boolean => OURS.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * The nearest address that is not ours, from the right of `X-Forwarded-For`: what stands further left the caller may have written
 * itself. An IPv6 network (/64) counts as one caller, as one household has all of it.
 */
export function callerOf({ from, header }: Pick<Request, 'from' | 'header'>): string {
  const direct = plain(from ?? '');
  if (isIP(direct) === 0) return 'inconnu';
  const chain = isOurs(direct) ? (header('x-forwarded-for') ?? '').split(',').map(plain) : [];
  const valid = chain.filter((address) => isIP(address) !== 0);
  const caller = valid.findLast((address) => !isOurs(address)) ?? valid[0] ?? direct;
  return isIP(caller) === 6 ? network(caller) : caller;
}

/** The first four groups, written out. */
function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(Math.max(0, zeros)).fill('0'), ...(after ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
