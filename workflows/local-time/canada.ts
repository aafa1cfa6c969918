/** Canada's area codes (Canadian Numbering Administrator, canada.ca/cnac) and the zone in which most of each one's people live. */

const CODES: Readonly<Record<string, string>> = {
  'America/St_Johns': '709 879',
  'America/Halifax': '428 506 782 902',
  'America/Toronto':
    '226 249 263 289 343 354 365 367 382 416 418 437 438 450 468 514 519 548 579 581 613 647 683 705 742 753 807 819 873 905 942',
  'America/Winnipeg': '204 431 584',
  'America/Regina': '306 474 639',
  'America/Edmonton': '368 403 587 780 825 867',
  'America/Vancouver': '236 250 257 604 672 778',
};

const BY_CODE = new Map(
  Object.entries(CODES).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone] as const)),
);

/** `national`: ten digits. null: a code of no place (600, 622…), or one that is newer than this list. */
export const canadianZone = (national: string): string | null => BY_CODE.get(national.slice(0, 3)) ?? null;
