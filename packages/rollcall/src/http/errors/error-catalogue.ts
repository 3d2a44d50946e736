/**
 * The one catalogue of what can go wrong (contract section 2): answers take their numbers from it, and the reference
 * page is written from it.
 *
 * A number that has been released keeps its meaning for good, because clients compare it. New situations go to the
 * end of their status.
 */
import { STATUS_CODES } from 'node:http';

export interface ErrorEntry {
  readonly status: number;
  /** The n of the error number `<status>-<n>`. */
  readonly number: number;
  /** The situation, for the reference page. */
  readonly text: string;
  /** What the caller, or the operator, can do about it. */
  readonly remedy: string;
}

export const errorCatalogue = {
  // Numbers that the documentation of the family gives.
  unknownFields: {
    status: 400,
    number: 101,
    text: 'Fields were asked for that do not exist',
    remedy: 'Ask only for the fields that the reference lists.',
  },
  invalidCompanyId: {
    status: 400,
    number: 102,
    text: 'A companyId is not valid',
    remedy: 'Send a whole number from 1 to 9007199254740991.',
  },
  illegalFieldType: {
    status: 400,
    number: 103,
    text: 'A field has a value of an illegal type',
    remedy: 'Send the type that the reference gives for the field.',
  },
  missingCompanyCriteria: {
    status: 400,
    number: 104,
    text: 'A company search has neither name, website nor ticker',
    remedy: 'Send at least one of them.',
  },
  belowMinimum: {
    status: 400,
    number: 105,
    text: 'A number is below its minimum',
    remedy: 'Send a number within the bounds that the message gives.',
  },
  aboveMaximum: {
    status: 400,
    number: 106,
    text: 'A number is above its maximum',
    remedy: 'Send a number within the bounds that the message gives, or have the operator raise the setting.',
  },
  notANumber: {
    status: 400,
    number: 107,
    text: 'A parameter is not a whole number',
    remedy: 'Send decimal digits only.',
  },
  invalidContactId: {
    status: 400,
    number: 108,
    text: 'A contact id is not valid',
    remedy: 'Send the newId exactly as a result gave it.',
  },

  // Our numbers, in the order of the contract's list.
  malformedCsv: {
    status: 400,
    number: 200,
    text: 'The body cannot be read as CSV',
    remedy: 'Quote fields that hold commas, quotes or line breaks, and double the quotes inside.',
  },
  emptyBody: {
    status: 400,
    number: 201,
    text: 'The body has no lines',
    remedy: 'Send at least one lookup line, or one newId.',
  },
  tooManyLines: {
    status: 400,
    number: 202,
    text: 'The body has more lines than one job may have',
    remedy: 'Split the lines into several jobs.',
  },
  wrongColumnCount: {
    status: 400,
    number: 203,
    text: 'A line has a number of columns that no line of its job has',
    remedy:
      'Send lookup lines of 5 columns, or 8, or 9 to 13, where trailing empty ones may be left off; or newIds, one to a line.',
  },
  missingQueryId: {
    status: 400,
    number: 204,
    text: 'A line has no queryId',
    remedy: 'Put 1 to 255 characters of your own into the first column.',
  },
  badBoolean: {
    status: 400,
    number: 205,
    text: 'A boolean column is neither true, false nor empty',
    remedy: 'Send true, false, or nothing for the default.',
  },
  unknownJobLevel: {
    status: 400,
    number: 206,
    text: 'A job level id does not exist',
    remedy: 'Use the ids of the job level table of this installation.',
  },
  unknownJobFunction: {
    status: 400,
    number: 207,
    text: 'A job function id does not exist',
    remedy: 'Use the ids of the job function table of this installation.',
  },
  unknownCountry: {
    status: 400,
    number: 208,
    text: 'A country id does not exist',
    remedy: 'Use the ids of the country table of this installation.',
  },
  undecodableText: {
    status: 400,
    number: 209,
    text: 'The body is not text in its charset',
    remedy: 'Send UTF-8, or name the charset in the Content-Type.',
  },
  invalidWebhookUrl: {
    status: 400,
    number: 210,
    text: 'The webhook is not a URL that can be delivered to',
    remedy: 'Send an http or https URL without credentials in it.',
  },
  refusedWebhookUrl: {
    status: 400,
    number: 211,
    text: 'The webhook points to an address that this server does not deliver to',
    remedy: 'Use a public address, or have the operator allow the host.',
  },
  tooFewCredits: {
    status: 400,
    number: 212,
    text: 'The client has fewer credits left than the job has valid lines, or none for a call',
    remedy: 'Send fewer lines, wait for the next month, or have the operator raise the allowance.',
  },
  tooManyUnfinishedJobs: {
    status: 400,
    number: 213,
    text: 'The client has as many unfinished jobs as it may have',
    remedy: 'Wait until one of them is finished, or have the operator raise the limit.',
  },
  resultsTooEarly: {
    status: 400,
    number: 214,
    text: 'The job has no results, or none yet',
    remedy: 'Ask for the status until it is finished; failed and aborted jobs never have results.',
  },
  cancelTooLate: {
    status: 400,
    number: 215,
    text: 'The job can no longer be cancelled',
    remedy: 'Cancel only before processing starts.',
  },
  queryIdTooLong: {
    status: 400,
    number: 216,
    text: 'A queryId is longer than 255 characters',
    remedy: 'Shorten it.',
  },
  unknownCharset: {
    status: 400,
    number: 217,
    text: 'The Content-Type names a charset that does not exist',
    remedy: 'Send UTF-8, or name a charset of the WHATWG Encoding Standard.',
  },
  invalidParameter: {
    status: 400,
    number: 218,
    text: 'A parameter of the request is not valid',
    remedy: 'Send what the message says would be right.',
  },
  missingLoginParameter: {
    status: 400,
    number: 219,
    text: 'A login lacks clientId, clientSecret or grantType',
    remedy: 'Send all three, in the query string or as a form.',
  },
  unsupportedGrantType: {
    status: 400,
    number: 220,
    text: 'A login has another grantType than it must have',
    remedy: 'Send grantType=cred; to /oauth2/token, grant_type=client_credentials.',
  },
  malformedRequest: {
    status: 400,
    number: 221,
    text: 'The request is not well-formed HTTP, or its URL cannot be decoded',
    remedy: 'Correct the client; percent-encode what a URL cannot hold.',
  },
  faultyHeader: {
    status: 400,
    number: 222,
    text: 'The first record looks like a header row, but is none',
    remedy:
      'Name every column once, queryId and one that names the company among them; or send no header row.',
  },
  missingCompany: {
    status: 400,
    number: 223,
    text: 'A line under a header row names no company',
    remedy: 'Fill one of companyID, externalId, website and companyName.',
  },
  invalidWebsite: {
    status: 400,
    number: 224,
    text: 'A website is neither a host nor a URL',
    remedy: 'Send it as example.com or https://www.example.com/.',
  },
  invalidIdempotencyKey: {
    status: 400,
    number: 225,
    text: 'The Idempotency-Key is not one',
    remedy: 'Send 1 to 255 characters in quotes, for example a UUID.',
  },
  replayTooEarly: {
    status: 400,
    number: 226,
    text: 'The webhook of a job is to be replayed that has not ended',
    remedy: 'Wait until the job has ended: then it is sent by itself.',
  },
  invalidJsonBody: {
    status: 400,
    number: 230,
    text: 'The body is not the JSON object that this call takes',
    remedy: 'Send the fields that the message names.',
  },
  malformedOAuthRequest: {
    status: 400,
    number: 245,
    text: 'A request of OAuth is not as RFC 6749 has it; sent as its error `invalid_request`',
    remedy: 'Send each parameter once, in the body, and the secret there or by Basic.',
  },
  invalidScope: {
    status: 400,
    number: 246,
    text: 'A scope asks for more than the client is entitled to; sent as the error `invalid_scope` of RFC 6749',
    remedy: 'Send no scope: a token has all that its client has.',
  },
  ownAccess: {
    status: 400,
    number: 248,
    text: "An operator would take away its own access to the operators' calls",
    remedy: 'Have another operator do it, or do it on the command line.',
  },
  dataSetInUse: {
    status: 400,
    number: 249,
    text: 'The data set is the active one, or jobs are running on it',
    remedy: 'Make another one active, or try again when the jobs have ended.',
  },
  dataSetUnusable: {
    status: 400,
    number: 250,
    text: 'The files of the data set are damaged, or not on this machine',
    remedy: 'Use another version, restore the files from a backup, or import again.',
  },
  clientExists: {
    status: 400,
    number: 251,
    text: 'There is a client with this id already',
    remedy: 'Choose another id, or leave it out for a random one.',
  },
  unusableCredentials: {
    status: 400,
    number: 252,
    text: 'A client id or a client secret cannot be taken over',
    remedy: 'Send what the message says would be right, or leave it out for a random one.',
  },
  tooManyPings: {
    status: 400,
    number: 253,
    text: 'The client has as many pings under way as it may',
    remedy: 'Wait until one is answered, which takes 15 seconds at most.',
  },
  personNotNamed: {
    status: 400,
    number: 260,
    text: 'The person who is to be forgotten is not named, or in several ways',
    remedy: 'Give one of email, peopleId and contactId, or name and company together.',
  },

  missingToken: {
    status: 401,
    number: 200,
    text: 'The request has no access token',
    remedy: 'Send the header accessToken, or Authorization: Bearer.',
  },
  unknownToken: {
    status: 401,
    number: 201,
    text: 'The access token is not one of this installation',
    remedy: 'Log in and use the token as it was given.',
  },
  expiredToken: {
    status: 401,
    number: 202,
    text: 'The access token has expired',
    remedy: 'Log in again.',
  },
  revokedToken: {
    status: 401,
    number: 203,
    text: 'The access token has been revoked',
    remedy: 'Log in again.',
  },
  disabledClient: {
    status: 401,
    number: 204,
    text: 'The client has been disabled',
    remedy: 'Ask the operator.',
  },
  wrongCredentials: {
    status: 401,
    number: 205,
    text: 'The clientId or the clientSecret is wrong',
    remedy: 'Use the pair that the operator gave; a lost secret is replaced, never shown again.',
  },

  companyNotFound: {
    status: 404,
    number: 11,
    text: 'There is no such company',
    remedy: 'Search for the company to find its id.',
  },
  jobNotFound: {
    status: 404,
    number: 200,
    text: 'The client has no such job',
    remedy: 'Use the jobId of the submission, and a token of the client that submitted it.',
  },
  contactNotFound: {
    status: 404,
    number: 201,
    text: 'There is no such contact for this client',
    remedy: 'Use a newId from a result of the same client.',
  },
  resultsExpired: {
    status: 404,
    number: 202,
    text: 'The results are no longer kept',
    remedy: 'Submit the lines again.',
  },
  pathNotFound: {
    status: 404,
    number: 203,
    text: 'There is nothing at this path',
    remedy: 'Check the path against the reference; paths are case-sensitive.',
  },
  dataSetRemoved: {
    status: 404,
    number: 204,
    text: "The operator's own columns lie in a data set that has been removed",
    remedy: 'Leave them out of the fields, or submit the lines again.',
  },
  deliveryNotFound: {
    status: 404,
    number: 210,
    text: 'The job has no webhook, or what was sent to it is not kept any more',
    remedy: 'Give the webhook with the submission; replay within the time for which results are kept.',
  },
  clientNotFound: {
    status: 404,
    number: 216,
    text: 'There is no such client',
    remedy: 'Use an id of the list of clients.',
  },
  tokenNotFound: {
    status: 404,
    number: 217,
    text: 'There is no such token',
    remedy: 'Use an id of the list of tokens; one that has expired is removed after a while.',
  },
  dataSetNotFound: {
    status: 404,
    number: 218,
    text: 'There is no such data set',
    remedy: 'Use a version of the list of data sets.',
  },

  notEntitled: {
    status: 405,
    number: 200,
    text: 'The client is not entitled to this API',
    remedy: 'Have the operator add the entitlement that the message names.',
  },
  notServed: {
    status: 405,
    number: 201,
    text: 'The path belongs to the API family, but this server does not serve it',
    remedy: 'Use one of the calls that the message names.',
  },
  methodNotAllowed: {
    status: 405,
    number: 202,
    text: 'The path does not have this method',
    remedy: 'Use a method that the Allow header names.',
  },
  notAcceptable: {
    status: 406,
    number: 200,
    text: 'The Accept header admits nothing that this path answers with',
    remedy: 'Accept application/json or application/xml; for result files also text/csv.',
  },
  requestTimeout: {
    status: 408,
    number: 200,
    text: 'The request did not arrive in time',
    remedy: 'Send it again, faster.',
  },
  idempotencyInFlight: {
    status: 409,
    number: 200,
    text: 'A request with the same Idempotency-Key is still running',
    remedy: 'Try again when it has been answered.',
  },
  preconditionFailed: {
    status: 412,
    number: 200,
    text: 'The results are not the ones that If-Match asks for',
    remedy: 'Download them from the start.',
  },
  tooLarge: {
    status: 413,
    number: 200,
    text: 'The body is larger than this server accepts',
    remedy: 'Split the lines into several jobs, or have the operator raise the limit.',
  },
  unsupportedMediaType: {
    status: 415,
    number: 200,
    text: 'The Content-Type or Content-Encoding is missing, malformed or not accepted here',
    remedy: 'Send one of the types that the message names.',
  },
  rangeNotSatisfiable: {
    status: 416,
    number: 200,
    text: 'The Range is not in the file',
    remedy:
      'Ask for bytes below the size that Content-Range gives; a download that has them all is complete.',
  },
  idempotencyReused: {
    status: 422,
    number: 200,
    text: 'The Idempotency-Key was used for a different request',
    remedy: 'Use a new key for every submission.',
  },
  throttled: {
    status: 429,
    number: 200,
    text: 'The token has made too many calls',
    remedy: 'Wait as long as Retry-After says, and call less often; or have the operator raise the limit.',
  },
  loginThrottled: {
    status: 429,
    number: 201,
    text: 'Too many logins of this clientId have failed from this address',
    remedy: 'Wait as long as Retry-After says, then send the right secret.',
  },
  headersTooLarge: {
    status: 431,
    number: 200,
    text: 'The headers or the URL are too long',
    remedy: 'Send less of them.',
  },
  internal: {
    status: 500,
    number: 200,
    text: 'Something failed inside the server',
    remedy: 'Give the diagnosticCode to the operator: it is the requestId of the log line that says why.',
  },
  unavailable: {
    status: 503,
    number: 200,
    text: 'The server is starting, draining, or without its database',
    remedy:
      'Try again after the time that Retry-After gives; a submission with its Idempotency-Key, since it may have been accepted.',
  },
  resultsBeingRewritten: {
    status: 503,
    number: 201,
    text: 'The results are being written again, without people who were forgotten',
    remedy: 'Try again after the time that Retry-After gives; then they have another ETag.',
  },
  dataSetAway: {
    status: 503,
    number: 202,
    text: 'The data set is not on this machine now, and is being fetched again',
    remedy:
      'Try again after the time that Retry-After gives; how many copies stay is the setting dataSetCopiesKept.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** Names one situation of the catalogue. */
export type ErrorKind = keyof typeof errorCatalogue;

/** The entry of a kind, with its types widened. */
export function errorEntry(kind: ErrorKind): ErrorEntry {
  return errorCatalogue[kind];
}

/** The `errorNumber` of a kind, for example `400-102` (contract section 2). */
export function errorNumber(kind: ErrorKind): string {
  const { status, number } = errorCatalogue[kind];
  return `${status}-${number}`;
}

/** The `errorType` of a kind: its reason phrase, for example `Bad Request` (contract section 2). */
export function errorType(kind: ErrorKind): string {
  const { status } = errorCatalogue[kind];
  const phrase = STATUS_CODES[status];
  if (phrase === undefined) throw new Error(`status ${status} has no reason phrase`);
  return phrase;
}
