/** Until when a person is away, by their machine’s own words. */
import { awayUntil } from '../../../workflows/reponse/absence';
import { ETAPE_RECUE } from '../../../workflows/delivery/received';
import type { MessageMax } from '../../../workflows/state';
import { days, hours } from '../../../src/kernel/time';
import { aReplySaying, aState, NOW } from '../../support/builders';
import { before } from '../../support/moments';

const notice = (id: string, corps: string, at: Date) =>
  aReplySaying(corps, { id, etape: ETAPE_RECUE.automatique, envoyeLe: at });
const away = (...messages: readonly MessageMax[]) =>
  awayUntil(aState({ messages }), 'Europe/Paris')?.toISOString() ?? null;
const back = (day: number) => `Absente jusqu’au ${day} décembre 2026`;
const [first, second] = [notice('a', back(3), before(days(2))), notice('b', back(9), before(days(1)))];
test.each<[string, string | null, string | null]>([
  ['nobody wrote', away(), null],
  ['a notice', away(first), '2026-12-03T23:00:00.000Z'],
  ['the last of two', away(second, first), '2026-12-09T23:00:00.000Z'],
  ['and wrote since', away(first, aReplySaying('oui', { id: 'c', envoyeLe: before(hours(1)) })), null],
  [
    'and wrote before',
    away(first, aReplySaying('oui', { id: 'c', envoyeLe: before(days(5)) })),
    '2026-12-03T23:00:00.000Z',
  ],
  [
    'and another machine wrote since',
    away(first, aReplySaying('', { id: 'c', envoyeLe: before(hours(1)) })),
    '2026-12-03T23:00:00.000Z',
  ],
  ['no day', away(notice('a', 'Je suis absente.', NOW)), null],
  ['an answer alone', away(aReplySaying('oui')), null],
])('away: %s', (_name, until, expected) => expect(until).toBe(expected));
