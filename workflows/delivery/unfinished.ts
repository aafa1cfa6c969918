/** Sends whose end nobody saw: the provider is asked, at growing intervals, and nothing is ever repeated blindly. */
import { isBefore, minutes, plus, seconds } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import { nothing } from '../nothing';
import type { LeadState, MessageMax } from '../state';

/** A claim this old has lost its worker. */
export const LEASE = seconds(8);
/** Since the message became INCERTAIN; after the last one it is left to a person. */
export const ASK_AGAIN_AFTER = [minutes(1), minutes(5), minutes(30), minutes(120), minutes(240)] as const;

/** ENVOI_EN_COURS: wait for the worker, then ask. The claim is dated by the record's `updatedAt`. */
export function decideClaimed(message: MessageMax, { lead }: LeadState, now: Date): Decision {
  const leaseEnd = plus(message.updatedAt, LEASE);
  return isBefore(now, leaseEnd)
    ? { do: 'wake', leadId: lead.id, at: leaseEnd, because: 'un envoi est en cours' }
    : {
        do: 'resolve',
        leadId: lead.id,
        messageId: message.id,
        from: 'ENVOI_EN_COURS',
        because: 'un envoi a commencé et personne n’en a vu la fin',
      };
}

/** INCERTAIN: ask at each of the moments above. An answer "unknown" must not touch the record: its age is the counter. */
export function decideUncertain(message: MessageMax, { lead }: LeadState, now: Date): readonly Decision[] {
  const moments = ASK_AGAIN_AFTER.map((wait) => plus(message.updatedAt, wait));
  const next = moments.find((moment) => isBefore(now, moment));
  if (next === undefined) {
    return [
      nothing(lead, 'envoi incertain', 'le fournisseur ne sait toujours pas : à vérifier par une personne'),
    ];
  }
  const wake: Decision = { do: 'wake', leadId: lead.id, at: next, because: 'demander encore au fournisseur' };
  if (next === moments[0]) return [wake];
  return [
    {
      do: 'resolve',
      leadId: lead.id,
      messageId: message.id,
      from: 'INCERTAIN',
      because: 'envoi incertain : demander au fournisseur s’il est parti',
    },
    wake,
  ];
}
