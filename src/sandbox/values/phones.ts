/**
 * PHONES: parsed by libphonenumber into national number, country and calling code, which must agree; an invalid number is refused
 * (API.md §3; recorded core/43, 44, 52).
 */
import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberWithError,
} from 'libphonenumber-js';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js';
import { badInput } from '../problem';
import type { Problem } from '../problem';
import { isObject, listOf } from '../unknown';

type Phone = {
  readonly number: string | null;
  readonly country: string | null;
  readonly calling: string | null;
};

export function readPhones(value: unknown): unknown {
  if (!isObject(value)) return {};
  const primary = infer({
    number: textOrNull(value.primaryPhoneNumber),
    country: textOrNull(value.primaryPhoneCountryCode),
    calling: textOrNull(value.primaryPhoneCallingCode),
  });
  const others = additional(value.additionalPhones);
  return {
    ...sentPart('primaryPhoneNumber', value, primary.number),
    ...sentPart('primaryPhoneCountryCode', value, primary.country),
    ...sentPart('primaryPhoneCallingCode', value, primary.calling),
    additionalPhones: others.length === 0 ? null : others,
  };
}

/** A part that was neither sent nor inferred is left as it is. */
const sentPart = (
  name: string,
  sent: Record<string, unknown>,
  value: string | null,
): Record<string, unknown> => (value === null && !(name in sent) ? {} : { [name]: value });

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function additional(sent: unknown): readonly unknown[] {
  const list: unknown = typeof sent === 'string' && sent !== '' ? JSON.parse(sent) : sent;
  return listOf(list)
    .filter(isObject)
    .map((one) => {
      const phone = infer({
        number: textOrNull(one.number),
        country: textOrNull(one.countryCode),
        calling: textOrNull(one.callingCode),
      });
      return { number: phone.number, callingCode: phone.calling, countryCode: phone.country };
    });
}

function infer(sent: Phone): Phone {
  checkCodes(sent);
  if (sent.number === null) return sent;
  const parsed = parse(sent.number, sent);
  if (parsed.country !== undefined && sent.country !== null && parsed.country !== sent.country) {
    throw refusal('Provided and inferred country code are conflicting', 'CONFLICTING_PHONE_COUNTRY_CODE');
  }
  if (sent.calling !== null && parsed.countryCallingCode !== sent.calling.replaceAll('+', '')) {
    throw refusal('Provided and inferred calling code are conflicting', 'CONFLICTING_PHONE_CALLING_CODE');
  }
  return {
    number: parsed.nationalNumber,
    country: sent.country ?? parsed.country ?? null,
    calling: sent.calling ?? `+${parsed.countryCallingCode}`,
  };
}

function checkCodes({ country, calling }: Phone): void {
  if (country !== null && !isSupportedCountry(country)) {
    throw refusal(`Invalid country code ${country}`, 'INVALID_PHONE_COUNTRY_CODE');
  }
  if (calling === null) return;
  const countries = countriesOf(calling);
  if (countries.length === 0) throw refusal(`Invalid calling code ${calling}`, 'INVALID_PHONE_CALLING_CODE');
  if (country !== null && !countries.some((one) => one === country)) {
    throw refusal(
      'Provided country code and calling code are conflicting',
      'CONFLICTING_PHONE_CALLING_CODE_AND_COUNTRY_CODE',
    );
  }
}

const countriesOf = (calling: string): readonly CountryCode[] =>
  getCountries().filter((country) => getCountryCallingCode(country) === calling.replaceAll('+', ''));

function parse(number: string, { country, calling }: Phone): PhoneNumber {
  try {
    return parsePhoneNumberWithError(number, {
      ...(calling === null ? {} : { defaultCallingCode: calling.replaceAll('+', '') }),
      ...(country !== null && isSupportedCountry(country) ? { defaultCountry: country } : {}),
    });
  } catch {
    throw refusal(`Provided phone number is invalid ${number}`, 'INVALID_PHONE_NUMBER');
  }
}

const refusal = (message: string, subCode: string): Problem => badInput(message, subCode, message);
