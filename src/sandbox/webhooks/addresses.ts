/** Which targets safe mode refuses: loopback, private and link-local addresses, by their writing (names are not resolved here). */

const PRIVATE = [
  /^localhost$/,
  /\.localhost$/,
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^0\./,
  /^\[::1\]$/,
  /^\[f[cd]/,
  /^\[fe80/,
];

export function isPrivateAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return PRIVATE.some((pattern) => pattern.test(hostname));
}
