/** What the environment says of the ways out and in. Read by `src/config.ts`; every fault is told, no value is shown. */
import type { Environment } from '../environment';

export type TwilioSettings = {
  readonly accountSid: string;
  readonly authToken: string;
  /** E.164, a short code or a sender name. Absent: no SMS, unless a messaging service chooses. */
  readonly smsFrom?: string;
  readonly messagingServiceSid?: string;
  /** E.164. Absent: no WhatsApp. */
  readonly whatsappFrom?: string;
};

export type SmtpSettings = { readonly url: string; readonly from: string };
export type ImapSettings = { readonly url: string };

export type ChannelSettings = {
  readonly twilio?: TwilioSettings;
  readonly smtp?: SmtpSettings;
  readonly imap?: ImapSettings;
};

export function readChannels(env: Environment): ChannelSettings {
  const [twilio, smtp, imap] = [readTwilio(env), readSmtp(env), readImap(env)];
  return { ...(twilio && { twilio }), ...(smtp && { smtp }), ...(imap && { imap }) };
}

function readTwilio(env: Environment): TwilioSettings | undefined {
  const accountSid = env.text('TWILIO_ACCOUNT_SID');
  const authToken = env.secretText('TWILIO_AUTH_TOKEN');
  const senders = readSenders(env);
  const given = [accountSid, authToken, ...Object.values(senders)].some((value) => value !== undefined);
  if (!given) return undefined;
  if (accountSid === undefined)
    env.fault('TWILIO_ACCOUNT_SID', 'variable absente. Copiez l’Account SID de la console Twilio.', null);
  else if (!/^AC[0-9a-f]{32}$/i.test(accountSid))
    env.fault(
      'TWILIO_ACCOUNT_SID',
      'la valeur doit être AC suivi de 32 chiffres ou lettres de a à f. Copiez-la de la console Twilio.',
      null,
    );
  if (authToken === undefined)
    env.fault(
      'TWILIO_AUTH_TOKEN',
      'variable absente. Copiez l’Auth Token de la console Twilio, ou donnez TWILIO_AUTH_TOKEN_FILE.',
      null,
    );
  if (Object.keys(senders).length === 0)
    env.fault(
      'TWILIO_SMS_FROM',
      'aucun expéditeur. Donnez TWILIO_SMS_FROM, TWILIO_MESSAGING_SERVICE_SID ou TWILIO_WHATSAPP_FROM.',
      null,
    );
  return { accountSid: accountSid ?? '', authToken: authToken ?? '', ...senders };
}

type Senders = Omit<TwilioSettings, 'accountSid' | 'authToken'>;

function readSenders(env: Environment): Senders {
  const whatsapp = env.text('TWILIO_WHATSAPP_FROM')?.replace(/^whatsapp:/, '');
  const senders = {
    smsFrom: matching(env, 'TWILIO_SMS_FROM', env.text('TWILIO_SMS_FROM'), SMS_SENDER),
    messagingServiceSid: matching(
      env,
      'TWILIO_MESSAGING_SERVICE_SID',
      env.text('TWILIO_MESSAGING_SERVICE_SID'),
      SERVICE,
    ),
    whatsappFrom: matching(env, 'TWILIO_WHATSAPP_FROM', whatsapp, PHONE),
  };
  if (senders.smsFrom !== undefined && senders.messagingServiceSid !== undefined)
    env.fault('TWILIO_SMS_FROM', 'donnée avec TWILIO_MESSAGING_SERVICE_SID. Gardez l’une des deux.', null);
  const given = Object.entries(senders).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

type Form = { readonly form: RegExp; readonly words: string };
const PHONE: Form = { form: /^\+[1-9]\d{6,14}$/, words: 'un numéro international, par exemple +33612345678' };
const SMS_SENDER: Form = {
  form: /^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 ]{1,11})$/,
  words: `${PHONE.words}, un numéro court ou un nom`,
};
const SERVICE: Form = { form: /^MG[0-9a-f]{32}$/i, words: 'MG suivi de 32 chiffres ou lettres de a à f' };

function matching(env: Environment, name: string, value: string | undefined, { form, words }: Form) {
  if (value !== undefined && !form.test(value)) env.fault(name, `la valeur doit être ${words}.`, null);
  return value;
}

function readSmtp(env: Environment): SmtpSettings | undefined {
  const url = readUrl(env, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtps://compte:motdepasse@serveur:465');
  const from = env.text('SMTP_FROM');
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined)
    env.fault('SMTP_URL', 'variable absente alors que SMTP_FROM est donnée. Donnez les deux.', null);
  if (from === undefined || addressOf(from) === null)
    env.fault(
      'SMTP_FROM',
      'la valeur doit être une adresse, ou « Nom <adresse> ». Donnez l’expéditeur.',
      null,
    );
  return { url: url ?? '', from: from ?? '' };
}

function readImap(env: Environment): ImapSettings | undefined {
  const url = readUrl(env, 'IMAP_URL', ['imap:', 'imaps:'], 'imaps://compte:motdepasse@serveur:993/INBOX');
  return url === undefined ? undefined : { url };
}

/** A server's address with its account; never shown, it holds a password. */
function readUrl(env: Environment, name: string, protocols: readonly string[], example: string) {
  const text = env.secretText(name);
  if (text === undefined || text === '') return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && protocols.includes(url.protocol) && url.hostname !== '' && decodes(url)) return text;
  return env.fault(
    name,
    `la valeur doit avoir la forme ${example} (les caractères @ : / # % du mot de passe s’écrivent %40 %3A %2F %23 %25).`,
    '',
  );
}

function decodes({ username, password }: URL): boolean {
  try {
    return [username, password].map(decodeURIComponent).length === 2;
  } catch {
    return false;
  }
}

/** The bare address in `Nom <adresse>`, lower case, or null. */
export function addressOf(text: string): string | null {
  const address = (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim().toLowerCase();
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address) ? address : null;
}
