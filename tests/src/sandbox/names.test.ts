import { nameFault, nameOfLabel } from '../../../src/sandbox/metadata/names';

test.each([
  ['Leads suivis', 'leadsSuivis'],
  ['Pistes assignées', 'pistesAssignees'],
  ['L’équipe de l’été', 'lEquipeDeLEte'],
  ['Œuvres & cœurs', 'oeuvresCoeurs'],
  ['Rendez-vous du lead', 'rendezVousDuLead'],
  ['3 mois', 'n3Mois'],
  ['COACH-01 test2a', 'coach01Test2A'],
  ['iPhone XMLHttp', 'iphoneXmlhttp'],
  ['Événements', 'evenements'],
  ['Type', 'typeCustom'],
])('the label « %s » gives the name %s', (label, name) => {
  expect(nameOfLabel(label)).toBe(name);
});

test.each([
  ['lead', null],
  ['messageMax', null],
  ['a'.repeat(63), null],
  ['a'.repeat(64), 'Name is too long'],
  ['Lead', 'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters'],
  [
    'phone_number',
    'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters',
  ],
  [
    'téléphone',
    'Name is not valid: it must start with lowercase letter and contain only alphanumeric letters',
  ],
  ['event', 'This name is reserved. Use a different name or the system will add "Custom" suffix.'],
])('the name %s is answered %p', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});
