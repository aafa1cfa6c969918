/** Settings that are right one by one and wrong together: an end before its start, a reminder outside its hours. */
import type { TimeOfDay } from '../../src/kernel/time';
import type { Setting, SettingValues } from './fields';

export type TogetherRule = {
  readonly names: readonly [Setting, ...Setting[]];
  readonly holds: (values: SettingValues) => boolean;
  readonly form: string;
};

const minute = (time: TimeOfDay): number => time.hour * 60 + time.minute;
const within = (time: TimeOfDay, from: TimeOfDay, to: TimeOfDay): boolean =>
  minute(from) <= minute(time) && minute(time) < minute(to);

/** `names`: what goes back to its last good value, together, when the rule does not hold. */
export const TOGETHER: readonly TogetherRule[] = [
  {
    names: ['heureDebut', 'heureFin'],
    holds: (values) => minute(values.heureDebut) < minute(values.heureFin),
    form: 'un début avant la fin',
  },
  {
    names: ['heureDebutRappel', 'heureFinRappel'],
    holds: (values) => minute(values.heureDebutRappel) < minute(values.heureFinRappel),
    form: 'un début avant la fin',
  },
  {
    names: ['heureRappelVeille', 'heureDebutRappel', 'heureFinRappel'],
    holds: (values) => within(values.heureRappelVeille, values.heureDebutRappel, values.heureFinRappel),
    form: 'une heure comprise dans les heures de rappel',
  },
  {
    names: ['heureRappelMatin', 'heureDebutRappel', 'heureFinRappel'],
    holds: (values) => within(values.heureRappelMatin, values.heureDebutRappel, values.heureFinRappel),
    form: 'une heure comprise dans les heures de rappel',
  },
  {
    names: ['heureOuverture', 'heureFermeture'],
    holds: (values) => minute(values.heureOuverture) < minute(values.heureFermeture),
    form: 'une ouverture avant la fermeture',
  },
  {
    names: ['joursRelance', 'joursSansReponse'],
    holds: (values) => values.joursRelance < values.joursSansReponse,
    form: 'une relance avant le délai « sans réponse »',
  },
  {
    names: ['joursSuivi1', 'joursSuivi2', 'joursSuivi3'],
    holds: ({ joursSuivi1, joursSuivi2, joursSuivi3 }) =>
      joursSuivi1 < joursSuivi2 && joursSuivi2 < joursSuivi3,
    form: 'trois délais qui se suivent, du plus court au plus long',
  },
];
