/** Each setting: how it is read and the form it should have. Labels come from the object, so staff recognise them. */
import { isSupportedCountry } from 'libphonenumber-js';
import { reglageMax } from '../../objects/reglageMax.object';
import {
  CANAL,
  MODE_MAX,
  STRATEGIE,
  type Canal,
  type ModeMax,
  type Strategie,
} from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';
import { parseTimeOfDay, type TimeOfDay } from '../../src/kernel/time';
import { isKnownZone } from '../../src/kernel/offset';
import { bad, good, type Read } from './faults';

export type SettingValues = {
  readonly mode: ModeMax;
  readonly modeCoach01: ModeMax | null;
  readonly modeCoach02: ModeMax | null;
  readonly modeCoach03: ModeMax | null;
  readonly canauxPreferes: readonly Canal[];
  readonly fuseauHoraire: string;
  readonly paysParDefaut: string;
  readonly heureDebut: TimeOfDay;
  readonly heureFin: TimeOfDay;
  readonly heureDebutRappel: TimeOfDay;
  readonly heureFinRappel: TimeOfDay;
  readonly heureRappelVeille: TimeOfDay;
  readonly heureRappelMatin: TimeOfDay;
  readonly minutesRappelAvant: number;
  readonly joursSansReponse: number;
  readonly joursRelance: number;
  readonly questionBudget: boolean;
  readonly strategie: Strategie | null;
  readonly paiementRequis: boolean;
};
export type Setting = keyof SettingValues;

export type Field<Value> = { readonly form: string; readonly read: (written: unknown) => Read<Value> };

const isBlank = (written: unknown): boolean => written === null || written === undefined || written === '';
const labels = (options: readonly Option[]): string => options.map(({ label }) => label).join(', ');

function choice<Value extends string>(options: readonly Option<Value>[]): Field<Value> {
  return {
    form: `un choix parmi ${labels(options)}`,
    read: (written) => {
      const found = options.find(({ value }) => value === written);
      return found ? good(found.value) : bad;
    },
  };
}

function optionalChoice<Value extends string>(options: readonly Option<Value>[]): Field<Value | null> {
  const one = choice(options);
  return {
    form: `${one.form}, ou vide`,
    read: (written) => (isBlank(written) ? good(null) : one.read(written)),
  };
}

const channel = choice<Canal>(CANAL);
/** In order of preference, without repetition. */
const channels: Field<readonly Canal[]> = {
  form: `au moins un canal parmi ${labels(CANAL)}`,
  read: (written) => {
    if (!Array.isArray(written) || written.length === 0) return bad;
    const found = written.map((one) => channel.read(one)).flatMap((one) => (one.ok ? [one.value] : []));
    return found.length === written.length ? good([...new Set(found)]) : bad;
  },
};

const zone: Field<string> = {
  form: 'un nom de fuseau IANA, par exemple Europe/Paris ou America/Toronto',
  read: (written) =>
    typeof written === 'string' && isKnownZone(written.trim()) ? good(written.trim()) : bad,
};

const country: Field<string> = {
  form: 'un code de pays à deux lettres, par exemple FR, CA ou MA',
  read: (written) => {
    const code = typeof written === 'string' ? written.trim().toUpperCase() : '';
    return isSupportedCountry(code) ? good(code) : bad;
  },
};

const timeOfDay: Field<TimeOfDay> = {
  form: 'une heure entre 00:00 et 23:59, par exemple 09:00 ou 9 h 30',
  read: (written) => {
    const time = typeof written === 'string' ? parseTimeOfDay(written) : null;
    return time ? good(time) : bad;
  },
};

const whole = (min: number, max: number, unit: string): Field<number> => ({
  form: `un nombre entier de ${unit} entre ${min} et ${max}`,
  read: (written) =>
    typeof written === 'number' && Number.isInteger(written) && written >= min && written <= max
      ? good(written)
      : bad,
});

const yesNo: Field<boolean> = {
  form: 'oui ou non',
  read: (written) => (typeof written === 'boolean' ? good(written) : bad),
};

/** In the order of the record's page, which is the order of the fault lines. */
export const FIELDS: { readonly [Name in Setting]: Field<SettingValues[Name]> } = {
  mode: choice<ModeMax>(MODE_MAX),
  modeCoach01: optionalChoice<ModeMax>(MODE_MAX),
  modeCoach02: optionalChoice<ModeMax>(MODE_MAX),
  modeCoach03: optionalChoice<ModeMax>(MODE_MAX),
  canauxPreferes: channels,
  fuseauHoraire: zone,
  paysParDefaut: country,
  heureDebut: timeOfDay,
  heureFin: timeOfDay,
  heureDebutRappel: timeOfDay,
  heureFinRappel: timeOfDay,
  heureRappelVeille: timeOfDay,
  heureRappelMatin: timeOfDay,
  minutesRappelAvant: whole(5, 720, 'minutes'),
  joursSansReponse: whole(1, 60, 'jours'),
  joursRelance: whole(1, 60, 'jours'),
  questionBudget: yesNo,
  strategie: optionalChoice<Strategie>(STRATEGIE),
  paiementRequis: yesNo,
};

export const labelOf = (name: Setting): string =>
  reglageMax.fields.find((field) => field.name === name)?.label ?? name;
