/** Each setting: how it is read and the form it should have. Labels come from the object, so staff recognise them. */
import { isSupportedCountry } from 'libphonenumber-js';
import { reglageMax } from '../../objects/reglageMax.object';
import {
  CANAL,
  JOUR,
  MODE_MAX,
  STRATEGIE,
  type Canal,
  type Jour,
  type ModeMax,
  type Strategie,
} from '../../objects/vocabulary';
import type { Option } from '../../objects/spec';
import { parseTimeOfDay, type TimeOfDay } from '../../src/kernel/time';
import { isKnownZone } from '../../src/kernel/offset';
import { knowsHolidaysOf } from '../working-time/holidays';
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
  readonly modeRappel: ModeMax | null;
  readonly modeInvitation: ModeMax | null;
  readonly heureOuverture: TimeOfDay;
  readonly heureFermeture: TimeOfDay;
  readonly joursOuvres: readonly Jour[];
  readonly joursFeries: string;
  readonly heuresPremierContact: number;
  readonly heuresReattribution: number;
  readonly heuresEscalade: number;
  readonly tentativesSansReponse: number;
  readonly dureeRendezVous: number;
  readonly preavisRendezVous: number;
  readonly joursRendezVous: number;
  readonly nomAgence: string;
  readonly telephoneAgence: string;
  readonly strategieReattribution: Strategie | null;
  readonly heureSuivi: TimeOfDay;
  readonly joursSuivi1: number;
  readonly joursSuivi2: number;
  readonly joursSuivi3: number;
  readonly messagesParJour: number;
  readonly moisConservation: number | null;
  readonly moisConservationDesabonnes: number | null;
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

/** In the order written, without repetition. */
function severalOf<Value extends string>(
  options: readonly Option<Value>[],
  what: string,
): Field<readonly Value[]> {
  const one = choice(options);
  return {
    form: `au moins un ${what} parmi ${labels(options)}`,
    read: (written) => {
      if (!Array.isArray(written) || written.length === 0) return bad;
      const found = written.map((value) => one.read(value)).flatMap((read) => (read.ok ? [read.value] : []));
      return found.length === written.length ? good([...new Set(found)]) : bad;
    },
  };
}
const channels = severalOf<Canal>(CANAL, 'canal');

/** A country, or a country and its region, whose holidays the calendar knows. */
const holidayRegion: Field<string> = {
  form: 'un pays ou une région, par exemple FR, BE ou CA-QC, ou AUCUN',
  read: (written) => {
    const code = typeof written === 'string' ? written.trim().toUpperCase() : '';
    const known = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code) && knowsHolidaysOf(code);
    return code === 'AUCUN' || known ? good(code) : bad;
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

/** Shown to the public, so on one line and not for ever. */
const shortText = (most: number): Field<string> => ({
  form: `un texte d’une ligne, de ${most} caractères au plus, ou vide`,
  read: (written) => {
    const text = typeof written === 'string' ? written.trim() : '';
    const isText = isBlank(written) || typeof written === 'string';
    return isText && text.length <= most && !/[\r\n]/.test(text) ? good(text) : bad;
  },
});

/** As it is shown; whoever touches it on a phone calls it. */
const publicPhone: Field<string> = {
  form: 'un numéro de téléphone, par exemple 01 23 45 67 89 ou +33 1 23 45 67 89, ou vide',
  read: (written) => {
    if (isBlank(written)) return good('');
    const text = typeof written === 'string' ? written.trim() : '';
    return /^\+?[\d\s().-]{6,25}$/.test(text) && /(\D*\d){6}/.test(text) ? good(text) : bad;
  },
};

/** A setting that came with a later version: a record made before has it empty, and means the default. */
const since = <Value>(field: Field<Value>, otherwise: Value, shown: string): Field<Value> => ({
  form: `${field.form}, ou vide pour ${shown}`,
  read: (written) => (isBlank(written) ? good(otherwise) : field.read(written)),
});
const WORKING_DAYS: readonly Jour[] = ['LUNDI', 'MARDI', 'MERCREDI', 'JEUDI', 'VENDREDI'];
const anyOrNone = <Value>(field: Field<readonly Value[]>): Field<readonly Value[]> => ({
  ...field,
  read: (written) => field.read(Array.isArray(written) && written.length === 0 ? null : written),
});

/** In the order of the record's page, which is the order of the fault lines. */
/** The strategies MAX can follow alone: the two others need to be told who, each time. */
const ALONE = STRATEGIE.filter(({ value }) => value !== 'A_UNE_PERSONNE' && value !== 'PAR_NOMBRE');

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
  strategie: optionalChoice<Strategie>(ALONE),
  paiementRequis: yesNo,
  modeRappel: optionalChoice<ModeMax>(MODE_MAX),
  modeInvitation: optionalChoice<ModeMax>(MODE_MAX),
  heureOuverture: since(timeOfDay, { hour: 9, minute: 0 }, '09:00'),
  heureFermeture: since(timeOfDay, { hour: 18, minute: 0 }, '18:00'),
  joursOuvres: anyOrNone(since(severalOf<Jour>(JOUR, 'jour'), WORKING_DAYS, 'lundi à vendredi')),
  joursFeries: since(holidayRegion, 'FR', 'FR'),
  heuresPremierContact: since(whole(1, 240, 'heures'), 4, '4'),
  heuresReattribution: since(whole(1, 240, 'heures'), 4, '4'),
  heuresEscalade: since(whole(1, 240, 'heures'), 8, '8'),
  tentativesSansReponse: since(whole(1, 50, 'tentatives'), 3, '3'),
  dureeRendezVous: since(whole(5, 480, 'minutes'), 30, '30'),
  preavisRendezVous: since(whole(0, 336, 'heures'), 12, '12'),
  joursRendezVous: since(whole(1, 120, 'jours'), 28, '28'),
  nomAgence: shortText(80),
  telephoneAgence: publicPhone,
  strategieReattribution: optionalChoice<Strategie>(ALONE),
  heureSuivi: since(timeOfDay, { hour: 10, minute: 0 }, '10:00'),
  joursSuivi1: since(whole(1, 60, 'jours'), 1, '1'),
  joursSuivi2: since(whole(1, 60, 'jours'), 3, '3'),
  joursSuivi3: since(whole(1, 60, 'jours'), 7, '7'),
  messagesParJour: since(whole(1, 20, 'messages'), 2, '2'),
  moisConservation: since<number | null>(whole(1, 240, 'mois'), null, 'ne jamais effacer'),
  moisConservationDesabonnes: since<number | null>(
    whole(1, 240, 'mois'),
    null,
    'les traiter comme les autres',
  ),
};

export const labelOf = (name: Setting): string =>
  reglageMax.fields.find((field) => field.name === name)?.label ?? name;
