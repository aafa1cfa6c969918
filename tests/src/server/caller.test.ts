import { callerOf } from '../../../src/server/caller';

const of = (from: string | undefined, forwarded?: string) =>
  callerOf({ ...(from !== undefined && { from }), header: () => forwarded });

test.each<[string, string | undefined, string | undefined, string]>([
  ['straight from the street', '203.0.113.7', undefined, '203.0.113.7'],
  ['a stranger speaks for nobody', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['our proxy speaks for the nearest stranger', '127.0.0.1', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['two proxies of ours', '172.18.0.2', '198.51.100.1, 10.0.0.5', '198.51.100.1'],
  ['a colleague behind our proxy', '127.0.0.1', '10.0.0.5', '10.0.0.5'],
  ['our proxy says nothing', '::1', undefined, '0:0:0:0'],
  ['nonsense is skipped', '127.0.0.1', 'unknown, 198.51.100.1, <b>', '198.51.100.1'],
  ['IPv4 in IPv6 clothes', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['a network of IPv6 is one caller', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['shortened in the middle', '2001:db8::6', undefined, '2001:db8:0:0'],
  ['shortened, with zeros', '127.0.0.1', '2001:0DB8:0001::1', '2001:db8:1:0'],
  ['nobody knows', undefined, '198.51.100.1', 'inconnu'],
])('%s', (_name, from, forwarded, expected) => {
  expect(of(from, forwarded)).toBe(expected);
});
