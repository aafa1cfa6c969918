import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../../src/config';

const good = {
  TWENTY_API_URL: 'http://crm.test',
  TWENTY_API_KEY: 'clé-secrète'.normalize('NFD').replace(/[^a-z-]/g, ''),
};

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.faults;
};

test('two variables are enough', () => {
  expect(parseConfig({ ...good, PATH: '/bin' })).toEqual({
    ok: true,
    config: {
      twentyUrl: 'http://crm.test',
      twentyKey: 'cle-secrete',
      twentyRateLimit: 100,
      serviceUrl: 'http://127.0.0.1:3300',
      publicUrl: 'http://127.0.0.1:3300',
      host: '127.0.0.1',
      port: 3300,
      queueUrl: 'pglite:data/queue',
      dataDir: './data',
      logLevel: 'info',
      sweepMinutes: 5,
      channels: {},
      formOrigins: [],
    },
  });
});

test('all faults are told at once', () => {
  expect(
    faultsOf({
      TWENTY_API_URL: 'crm.exemple.fr',
      MAX_PORT: '99999',
      QUEUE_URL: 'mysql://root:tres-secret@db/x',
      MAX_WEBHOOK_SECRET: 'court',
      MAX_LOG_LEVEL: 'bavard',
      MAX_SWEEP_MINUTES: '60',
      MAX_PROT: '3300',
    }),
  ).toMatchInlineSnapshot(`
   [
     "MAX_PORT : « 99999 » n’est pas un nombre entier de 1 à 65535. Corrigez-le, ou retirez-le pour 3300.",
     "MAX_WEBHOOK_SECRET : 5 caractères reçus, il en faut au moins 16. Donnez un secret plus long, ou retirez la variable : MAX lira celui que Twenty garde avec le webhook.",
     "TWENTY_API_URL : la valeur doit être une adresse http:// ou https:// complète. Donnez l’adresse de Twenty, par exemple https://crm.exemple.fr.",
     "TWENTY_API_KEY : variable absente. Créez une clé dans Twenty (Paramètres, API et webhooks), ou donnez TWENTY_API_KEY_FILE.",
     "QUEUE_URL : la valeur doit commencer par pglite:DOSSIER, postgres:// ou redis://. Retirez-la pour une file dans le dossier de MAX.",
     "MAX_LOG_LEVEL : « bavard » n’est pas connu. Choisissez parmi : silent, error, warn, info, debug.",
     "MAX_SWEEP_MINUTES : « 60 » n’est pas un nombre entier de 1 à 5. Corrigez-le, ou retirez-le pour 5.",
     "MAX_PROT : variable inconnue de MAX. Retirez-la, ou corrigez son nom (MAX_SERVICE_URL, MAX_PUBLIC_URL, MAX_PORT, MAX_HOST, MAX_DATA_DIR, MAX_WEBHOOK_SECRET, MAX_WEBHOOK_SECRET_FILE, MAX_METRICS_TOKEN, MAX_METRICS_TOKEN_FILE, MAX_LOG_LEVEL, MAX_SWEEP_MINUTES, MAX_FORM_ORIGINS, MAX_FORM_PRIVACY_URL, MAX_LLM_URL, MAX_LLM_MODEL, MAX_LLM_KEY, MAX_LLM_KEY_FILE).",
   ]
  `);
});

test.each<[string, NodeJS.ProcessEnv, string[]]>([
  ['the key twice', { ...good, TWENTY_API_KEY_FILE: '/x' }, ['TWENTY_API_KEY']],
  [
    'a key file that is not there',
    { ...good, TWENTY_API_KEY: '', TWENTY_API_KEY_FILE: '/nulle/part' },
    ['TWENTY_API_KEY_FILE'],
  ],
  ['a key with a space', { ...good, TWENTY_API_KEY: 'a b' }, ['TWENTY_API_KEY']],
  ['a port that is no number', { ...good, MAX_PORT: '33e2' }, ['MAX_PORT']],
  ['an empty variable counts as absent', { ...good, MAX_PORT: '', QUEUE_URL: ' ' }, []],
  ['a queue on the Redis of Twenty', { ...good, QUEUE_URL: 'redis://127.0.0.1:6379' }, []],
  ['a queue on the Postgres of Twenty', { ...good, QUEUE_URL: 'postgres://u:p@127.0.0.1:5432/default' }, []],
  ['a foreign variable is none of ours', { ...good, MAXIMUM: '1' }, []],
])('%s', (_name, env, variables) => {
  expect(faultsOf(env).map((fault) => fault.split(' ')[0])).toEqual(variables);
});

test('no fault repeats a secret', () => {
  const faults = faultsOf({
    TWENTY_API_URL: 'ftp://compte:mot-de-passe@crm',
    TWENTY_API_KEY: 'mot de passe',
    QUEUE_URL: 'mysql://compte:mot-de-passe@db/x',
    MAX_WEBHOOK_SECRET: 'motdepasse',
  });
  expect(faults).toHaveLength(4);
  expect(faults.join('\n')).not.toMatch(/mot.?de.?passe/);
});

test('a data folder of one’s own brings the queue along', () => {
  expect(parseConfig({ ...good, MAX_DATA_DIR: '/var/lib/max' })).toMatchObject({
    ok: true,
    config: { queueUrl: 'pglite:/var/lib/max/queue' },
  });
});

describe('the sites of the web form', () => {
  const read = (sites: string) => parseConfig({ ...good, MAX_FORM_ORIGINS: sites });

  test('as browsers name them, separated by commas or spaces', () => {
    const parsed = read('https://www.exemple.fr/, http://localhost:8080  https://Exemple.FR');
    expect(parsed.ok && parsed.config.formOrigins).toEqual([
      'https://www.exemple.fr',
      'http://localhost:8080',
      'https://exemple.fr',
    ]);
  });

  test.each(['exemple.fr', 'https://*.exemple.fr', 'https://exemple.fr/contact', 'ftp://exemple.fr', '*'])(
    '%s is no site',
    (site) => {
      const parsed = read(`https://a.example,${site}`);
      expect(parsed.ok ? [] : parsed.faults).toEqual([
        `MAX_FORM_ORIGINS : « ${site} » n’est pas l’adresse d’un site. Écrivez chaque site comme https://www.exemple.fr, sans chemin ni étoile, séparés par des virgules.`,
      ]);
    },
  );

  test('the page about personal data is an address or nothing', () => {
    const address = { ...good, MAX_FORM_PRIVACY_URL: 'https://exemple.fr/vie-privee' };
    expect(parseConfig(address)).toMatchObject({
      config: { formPrivacyUrl: 'https://exemple.fr/vie-privee' },
    });
    expect(parseConfig({ ...good, MAX_FORM_PRIVACY_URL: 'vie-privee' })).toMatchObject({
      faults: [
        expect.stringMatching(/^MAX_FORM_PRIVACY_URL : .*Corrigez l’adresse, ou retirez la variable\.$/),
      ],
    });
  });
});

test('the key may come from a file', () => {
  const parsed = parseConfig({
    TWENTY_API_URL: 'http://crm.test',
    TWENTY_API_KEY_FILE: fileURLToPath(import.meta.url),
  });
  expect(parsed.ok).toBe(false); // this file is no key: it has spaces in it
});

test('.env.example names every variable, and nothing else', () => {
  const example = readFileSync(fileURLToPath(new URL('../../../.env.example', import.meta.url)), 'utf8');
  const named = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
  const source = ['../../../src/config.ts', '../../../src/channels/settings.ts']
    .map((path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'))
    .join('');
  const mentioned = [...source.matchAll(/'((?:TWENTY|MAX|QUEUE|TWILIO|SMTP|IMAP)_[A-Z_]+)'/g)];
  const secrets = ['TWENTY_API_KEY', 'TWILIO_AUTH_TOKEN', 'SMTP_URL', 'IMAP_URL', 'QUEUE_URL'];
  const read = [...mentioned.map(([, name]) => name ?? ''), ...secrets.map((name) => `${name}_FILE`)];
  expect([...new Set(named)].sort()).toEqual([...new Set(read)].sort());
});

const SID = 'a'.repeat(32);
const twilio = {
  TWILIO_ACCOUNT_SID: `AC${SID}`,
  TWILIO_AUTH_TOKEN: 'jeton',
  TWILIO_SMS_FROM: '+33612345678',
};
const smtp = { SMTP_URL: 'smtps://u%40x:p%2Fw@mail.test', SMTP_FROM: 'Anne <Anne@Exemple.fr>' };

test('the ways out and in', () => {
  const env = {
    ...good,
    ...twilio,
    ...smtp,
    IMAP_URL: 'imaps://u:p@mail.test/INBOX',
    TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886',
  };
  expect(parseConfig(env)).toMatchObject({
    ok: true,
    config: {
      channels: {
        twilio: {
          accountSid: `AC${SID}`,
          authToken: 'jeton',
          smsFrom: '+33612345678',
          whatsappFrom: '+14155238886',
        },
        smtp: { url: smtp.SMTP_URL, from: smtp.SMTP_FROM },
        imap: { url: 'imaps://u:p@mail.test/INBOX' },
      },
    },
  });
});

test.each<[string, NodeJS.ProcessEnv, string[]]>([
  [
    'half a Twilio',
    { TWILIO_ACCOUNT_SID: 'AC1' },
    ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SMS_FROM'],
  ],
  ['a token without account', { TWILIO_AUTH_TOKEN: 'x' }, ['TWILIO_ACCOUNT_SID', 'TWILIO_SMS_FROM']],
  ['two senders of SMS', { ...twilio, TWILIO_MESSAGING_SERVICE_SID: `MG${SID}` }, ['TWILIO_SMS_FROM']],
  ['a national number', { ...twilio, TWILIO_WHATSAPP_FROM: '06 12 34 56 78' }, ['TWILIO_WHATSAPP_FROM']],
  ['a sender’s name', { ...twilio, TWILIO_SMS_FROM: 'Agence 12' }, []],
  ['mail without sender', { SMTP_URL: smtp.SMTP_URL }, ['SMTP_FROM']],
  ['a sender without server', { SMTP_FROM: 'a@b.fr' }, ['SMTP_URL']],
  ['a web address for a mailbox', { IMAP_URL: 'https://mail.test' }, ['IMAP_URL']],
  ['a password not encoded', { IMAP_URL: 'imaps://u:100%@mail.test' }, ['IMAP_URL']],
  ['a secret twice', { ...smtp, SMTP_URL_FILE: '/x' }, ['SMTP_URL']],
  ['a secret’s file that is not there', { IMAP_URL_FILE: '/nulle/part' }, ['IMAP_URL_FILE']],
  ['a public address that is none', { MAX_PUBLIC_URL: 'max.exemple.fr' }, ['MAX_PUBLIC_URL']],
])('channels: %s', (_name, env, variables) => {
  expect(faultsOf({ ...good, ...env }).map((fault) => fault.split(' ')[0])).toEqual(variables);
});

test('no fault of a channel repeats a secret', () => {
  const faults = faultsOf({
    ...good,
    SMTP_URL: 'http://u:tres-secret@x',
    IMAP_URL: 'tres-secret',
    TWILIO_AUTH_TOKEN: 'tres-secret',
  });
  expect(faults.length).toBeGreaterThan(3);
  expect(faults.join(' ')).not.toContain('tres-secret');
});

describe('every secret may come from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'max-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('the webhook’s secret, the token of the figures, the queue’s address', () => {
    const parsed = parseConfig({
      ...good,
      MAX_WEBHOOK_SECRET_FILE: file('a', 'seize-caracteres-au-moins\n'),
      MAX_METRICS_TOKEN_FILE: file('b', 'un-jeton-bien-long\n'),
      QUEUE_URL_FILE: file('c', 'postgres://max:mot@db/max\n'),
    });
    expect(parsed).toMatchObject({
      ok: true,
      config: {
        webhookSecret: 'seize-caracteres-au-moins',
        metricsToken: 'un-jeton-bien-long',
        queueUrl: 'postgres://max:mot@db/max',
      },
    });
  });

  test('a file that is missing, a value given twice, a short one: said, without the value', () => {
    const faults = faultsOf({
      ...good,
      MAX_WEBHOOK_SECRET_FILE: join(folder, 'absent'),
      MAX_METRICS_TOKEN: 'tres-court',
      QUEUE_URL: 'redis://:motdepasse@r',
      QUEUE_URL_FILE: file('d', 'redis://:motdepasse@r'),
    });
    expect(faults).toHaveLength(3);
    expect(faults.join()).toMatch(/MAX_WEBHOOK_SECRET_FILE.*ne peut pas être lu/);
    expect(faults.join()).toMatch(/MAX_METRICS_TOKEN : 10 caractères reçus/);
    expect(faults.join()).toMatch(/QUEUE_URL : donnée deux fois/);
    expect(faults.join()).not.toMatch(/motdepasse|tres-court/);
  });
});
