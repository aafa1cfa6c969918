/** The sandbox's own page: addresses, forms, the cookie that remembers who one acts as. */
import type { Incoming, Reply } from '../http';
import { html as htmlReply, json, seeOther } from '../http';
import type { Shape } from '../metadata/catalogue';
import type { Row } from '../records/tables';
import type { World } from '../world';
import { applyFaults, deleteRecord, pageCaller, saveRecord } from './actions';
import { homePage, webhooksPage } from './backstage';
import type { Submitted } from './form-fields';
import { html } from '../../pages/html';
import type { Html } from '../../pages/html';
import { page, team } from './layout';
import type { Frame } from './layout';
import { recordPage, tablePage } from './records';
import type { Said } from './records';
import { faultsPage } from './switches';
import { pluralIn, singularIn } from './words';

type Visit = {
  readonly incoming: Incoming;
  readonly memberId: string | null;
  readonly submitted: Submitted;
  readonly said: Said;
};

export function pageRoute(world: World, incoming: Incoming): Reply {
  const visit = visitOf(world, incoming);
  const { pathname } = incoming.url;
  const isPost = incoming.method === 'POST';
  if (pathname === '/') return show(world, visit, { title: 'Accueil', refreshSeconds: 10 }, homePage(world));
  if (pathname === '/webhooks')
    return show(world, visit, { title: 'Webhooks', refreshSeconds: 5 }, webhooksPage(world));
  if (pathname === '/pannes') {
    return isPost
      ? applyFaults(world, visit.submitted)
      : show(world, visit, { title: 'Pannes' }, faultsPage(world.faults, visit.said));
  }
  if (pathname === '/membre' && isPost) return chooseMember(visit.submitted);
  const found = /^\/objets\/([A-Za-z0-9]+)(?:\/([0-9a-f-]{36}|nouveau))?(\/supprimer)?$/.exec(pathname);
  const shape = found === null ? null : shapeOf(world, found[1] ?? '');
  if (found === null || shape === null) return notFound(world, visit, pathname);
  return objectRoute(world, visit, { shape, id: found[2] ?? null, isDeletion: found[3] !== undefined });
}

type Place = { readonly shape: Shape; readonly id: string | null; readonly isDeletion: boolean };

function objectRoute(world: World, visit: Visit, { shape, id, isDeletion }: Place): Reply {
  const { object } = shape;
  const isPost = visit.incoming.method === 'POST';
  if (id === null)
    return show(world, visit, { title: pluralIn(object) }, tablePage(world, shape, visit.said));
  const row = id === 'nouveau' ? null : (world.tables.of(shape).rows.get(id) ?? null);
  if (row === null && id !== 'nouveau') return notFound(world, visit, visit.incoming.url.pathname);
  if (!isPost) {
    return show(
      world,
      visit,
      { title: singularIn(object) },
      recordPage(world, shape, { row, submitted: null, said: visit.said }),
    );
  }
  const caller = pageCaller(world, visit.memberId);
  try {
    if (isDeletion && row !== null) {
      deleteRecord(world, shape, { row, caller });
      return seeOther(`/objets/${object.namePlural}?fait=supprime`);
    }
    const path = saveRecord(world, { shape, row, submitted: visit.submitted, caller });
    return seeOther(`${path}?fait=${row === null ? 'cree' : 'enregistre'}`);
  } catch (refusal) {
    return refused(world, visit, { shape, row, refusal });
  }
}

function refused(
  world: World,
  visit: Visit,
  { shape, row, refusal }: { shape: Shape; row: Row | null; refusal: unknown },
): Reply {
  const said = {
    text: `Twenty a refusé : ${refusal instanceof Error ? refusal.message : String(refusal)}`,
    isBad: true,
  };
  const content = recordPage(world, shape, { row, submitted: visit.submitted, said });
  return { ...show(world, visit, { title: singularIn(shape.object) }, content), status: 422 };
}

const shapeOf = (world: World, plural: string): Shape | null => {
  const object = [...world.catalogue.objects.values()].find((one) => one.namePlural === plural);
  return object === undefined ? null : world.catalogue.shape(object.id);
};

/** Nothing on the page may load or send anything elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function show(
  world: World,
  visit: Visit,
  frame: Pick<Frame, 'title' | 'refreshSeconds'>,
  content: Html,
): Reply {
  const path = visit.incoming.url.pathname;
  const reply = htmlReply(200, page(world, { ...frame, path, memberId: visit.memberId }, content));
  return {
    ...reply,
    headers: { ...reply.headers, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' },
  };
}

function notFound(world: World, visit: Visit, pathname: string): Reply {
  const wantsHtml = (visit.incoming.request.headers.accept ?? '').includes('text/html');
  if (!wantsHtml)
    return json(404, {
      statusCode: 404,
      message: `Cannot ${visit.incoming.method} ${pathname}`,
      error: 'Not Found',
    });
  const content = html`<p class="empty">
    Rien à cette adresse. <a href="/"><u>Retour à l’accueil</u></a>
  </p>`;
  return { ...show(world, visit, { title: 'Introuvable' }, content), status: 404 };
}

const SAID: Readonly<Record<string, string>> = {
  cree: 'C’est créé.',
  enregistre: 'C’est enregistré.',
  supprime: 'C’est supprimé (l’enregistrement reste récupérable).',
  pannes: 'Les pannes sont réglées.',
  remise: 'Plus aucune panne.',
};

function visitOf(world: World, incoming: Incoming): Visit {
  const cookie = /(?:^|;\s*)membre=([0-9a-f-]{36})/.exec(incoming.request.headers.cookie ?? '')?.[1];
  const members = team(world);
  const chosen = members.find((member) => member.id === cookie) ?? members[0];
  const done = SAID[incoming.url.searchParams.get('fait') ?? ''];
  return {
    incoming,
    memberId: chosen?.id ?? null,
    submitted: submittedOf(incoming),
    said: done === undefined ? null : { text: done, isBad: false },
  };
}

function submittedOf({ method, body }: Incoming): Submitted {
  const values = new Map<string, string[]>();
  if (method !== 'POST') return values;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    // Browsers write line ends as CRLF; Twenty's own interface writes LF.
    values.set(name, [...(values.get(name) ?? []), value.replaceAll('\r\n', '\n')]);
  }
  return values;
}

function chooseMember(submitted: Submitted): Reply {
  const back = submitted.get('retour')?.[0] ?? '/';
  const member = submitted.get('membre')?.[0] ?? '';
  // Only an address of this page, never another site.
  const path = /^\/(?![/\\])/.test(back) ? back : '/';
  return seeOther(path, {
    'set-cookie': `membre=${encodeURIComponent(member)}; Path=/; SameSite=Lax; HttpOnly`,
  });
}
