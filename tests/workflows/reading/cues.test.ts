/** Each cue of motivation, by words that show it. */
import { cuesIn } from '../../../workflows/reading/cues';
import { plainOf } from '../../../workflows/reading/plain';

test.each([
  ['pas prête', ['PAS_PRET']],
  ['sans hésiter, prête', ['SANS_DOUTE', 'ENGAGE']],
  ['je suis déterminée', ['ENGAGE']],
  ['ça va bien', ['TOUT_VA_BIEN']],
  ['c’est une arnaque', ['MEFIANCE']],
  ['combien ça coûte ?', ['RENSEIGNE']],
  ['aidez-moi', ['AIDE']],
  ['je suis à bout', ['A_BOUT']],
  ['mille fois oui', ['OUI_FORT']],
  ['oui', ['OUI']],
  ['pas les moyens', ['EMPECHE']],
  ['l’an prochain', ['REPORT']],
  ['bonjour', []],
])('%s: %j', (text, cues) => expect(cuesIn(plainOf(text)).map(({ cue }) => cue)).toEqual(cues));
