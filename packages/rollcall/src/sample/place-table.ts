// Real cities, with weights of our own. Zip patterns: # is a digit, @ a letter. The dial code is used for
// fictional numbers only; a place outside North America and Britain borrows one, see phone-number.ts.

/** City, state (or '' where addresses have none), area, dial code, zip pattern, weight within the country. */
export type CityRow = readonly [string, string, string, string, string, number];

/** The cities of one country; the weight is its share of the sample in per cent. */
export interface CountryRows {
  readonly country: string;
  readonly weight: number;
  readonly cities: readonly CityRow[];
}

const UNITED_STATES: readonly CityRow[] = [
  ['New York', 'NY', 'Greater New York City Area', '212', '100##', 90],
  ['San Francisco', 'CA', 'San Francisco Bay Area', '415', '941##', 60],
  ['Los Angeles', 'CA', 'Greater Los Angeles Area', '213', '900##', 50],
  ['Chicago', 'IL', 'Greater Chicago Area', '312', '606##', 50],
  ['San Jose', 'CA', 'San Francisco Bay Area', '408', '951##', 28],
  ['Palo Alto', 'CA', 'San Francisco Bay Area', '650', '943##', 12],
  ['Oakland', 'CA', 'San Francisco Bay Area', '510', '946##', 10],
  ['San Diego', 'CA', 'Greater San Diego Area', '619', '921##', 28],
  ['Carlsbad', 'CA', 'Greater San Diego Area', '760', '9200#', 6],
  ['Irvine', 'CA', 'Orange County, California Area', '949', '926##', 14],
  ['Sacramento', 'CA', 'Sacramento, California Area', '916', '958##', 10],
  ['Boston', 'MA', 'Greater Boston Area', '617', '021##', 40],
  ['Cambridge', 'MA', 'Greater Boston Area', '617', '0213#', 12],
  ['Washington', 'DC', 'Washington D.C. Metro Area', '202', '200##', 36],
  ['Arlington', 'VA', 'Washington D.C. Metro Area', '703', '222##', 12],
  ['Dallas', 'TX', 'Dallas/Fort Worth Area', '214', '752##', 32],
  ['Fort Worth', 'TX', 'Dallas/Fort Worth Area', '817', '761##', 10],
  ['Plano', 'TX', 'Dallas/Fort Worth Area', '972', '750##', 10],
  ['Houston', 'TX', 'Houston, Texas Area', '713', '770##', 32],
  ['Austin', 'TX', 'Austin, Texas Area', '512', '787##', 28],
  ['San Antonio', 'TX', 'San Antonio, Texas Area', '210', '782##', 12],
  ['Atlanta', 'GA', 'Greater Atlanta Area', '404', '303##', 34],
  ['Seattle', 'WA', 'Greater Seattle Area', '206', '981##', 32],
  ['Bellevue', 'WA', 'Greater Seattle Area', '425', '9800#', 8],
  ['Denver', 'CO', 'Greater Denver Area', '303', '802##', 26],
  ['Boulder', 'CO', 'Greater Denver Area', '303', '8030#', 7],
  ['Philadelphia', 'PA', 'Greater Philadelphia Area', '215', '191##', 26],
  ['Pittsburgh', 'PA', 'Greater Pittsburgh Area', '412', '152##', 12],
  ['Minneapolis', 'MN', 'Greater Minneapolis-St. Paul Area', '612', '554##', 20],
  ['St. Paul', 'MN', 'Greater Minneapolis-St. Paul Area', '651', '551##', 7],
  ['Phoenix', 'AZ', 'Phoenix, Arizona Area', '602', '850##', 20],
  ['Tucson', 'AZ', 'Tucson, Arizona Area', '520', '857##', 5],
  ['Miami', 'FL', 'Miami/Fort Lauderdale Area', '305', '331##', 18],
  ['Fort Lauderdale', 'FL', 'Miami/Fort Lauderdale Area', '954', '333##', 8],
  ['Tampa', 'FL', 'Tampa/St. Petersburg, Florida Area', '813', '336##', 12],
  ['Orlando', 'FL', 'Orlando, Florida Area', '407', '328##', 10],
  ['Detroit', 'MI', 'Greater Detroit Area', '313', '482##', 16],
  ['Portland', 'OR', 'Portland, Oregon Area', '503', '972##', 14],
  ['Charlotte', 'NC', 'Charlotte, North Carolina Area', '704', '282##', 14],
  ['Raleigh', 'NC', 'Raleigh-Durham, North Carolina Area', '919', '276##', 14],
  ['Nashville', 'TN', 'Greater Nashville Area', '615', '372##', 12],
  ['St. Louis', 'MO', 'Greater St. Louis Area', '314', '631##', 12],
  ['Kansas City', 'MO', 'Kansas City, Missouri Area', '816', '641##', 9],
  ['Salt Lake City', 'UT', 'Greater Salt Lake City Area', '801', '841##', 12],
  ['Columbus', 'OH', 'Columbus, Ohio Area', '614', '432##', 11],
  ['Cleveland', 'OH', 'Cleveland/Akron, Ohio Area', '216', '441##', 10],
  ['Cincinnati', 'OH', 'Cincinnati Area', '513', '452##', 9],
  ['Indianapolis', 'IN', 'Indianapolis, Indiana Area', '317', '462##', 10],
  ['Milwaukee', 'WI', 'Greater Milwaukee Area', '414', '532##', 8],
  ['Baltimore', 'MD', 'Baltimore, Maryland Area', '410', '212##', 10],
  ['Las Vegas', 'NV', 'Las Vegas, Nevada Area', '702', '891##', 7],
  ['Newark', 'NJ', 'Greater New York City Area', '973', '071##', 8],
  ['Stamford', 'CT', 'Greater New York City Area', '203', '069##', 7],
  ['Hartford', 'CT', 'Hartford, Connecticut Area', '860', '061##', 6],
  ['Louisville', 'KY', 'Louisville, Kentucky Area', '502', '402##', 6],
  ['New Orleans', 'LA', 'Greater New Orleans Area', '504', '701##', 5],
  ['Omaha', 'NE', 'Greater Omaha Area', '402', '681##', 5],
  ['Honolulu', 'HI', 'Hawaiian Islands', '808', '968##', 3],
  ['Anchorage', 'AK', 'Anchorage, Alaska Area', '907', '995##', 2],
];

const UNITED_KINGDOM: readonly CityRow[] = [
  ['London', 'England', 'London, United Kingdom', '', 'EC#A #@@', 50],
  ['Manchester', 'England', 'Manchester, United Kingdom', '', 'M# #@@', 12],
  ['Birmingham', 'England', 'Birmingham, United Kingdom', '', 'B# #@@', 8],
  ['Leeds', 'England', 'Leeds, United Kingdom', '', 'LS# #@@', 6],
  ['Bristol', 'England', 'Bristol, United Kingdom', '', 'BS# #@@', 6],
  ['Cambridge', 'England', 'Cambridge, United Kingdom', '', 'CB# #@@', 5],
  ['Reading', 'England', 'Reading, United Kingdom', '', 'RG# #@@', 5],
  ['Edinburgh', 'Scotland', 'Edinburgh, United Kingdom', '', 'EH# #@@', 6],
  ['Glasgow', 'Scotland', 'Glasgow, United Kingdom', '', 'G# #@@', 5],
  ['Cardiff', 'Wales', 'Cardiff, United Kingdom', '', 'CF# #@@', 3],
];

const CANADA: readonly CityRow[] = [
  ['Toronto', 'ON', 'Toronto, Canada Area', '416', 'M5@ #@#', 40],
  ['Mississauga', 'ON', 'Toronto, Canada Area', '905', 'L5@ #@#', 8],
  ['Ottawa', 'ON', 'Ottawa, Canada Area', '613', 'K1@ #@#', 10],
  ['Montréal', 'QC', 'Montreal, Canada Area', '514', 'H3@ #@#', 20],
  ['Québec', 'QC', 'Quebec, Canada Area', '418', 'G1@ #@#', 5],
  ['Vancouver', 'BC', 'Vancouver, Canada Area', '604', 'V6@ #@#', 20],
  ['Calgary', 'AB', 'Calgary, Canada Area', '403', 'T2@ #@#', 12],
  ['Halifax', 'NS', 'Halifax, Canada Area', '902', 'B3@ #@#', 3],
];

/** All places of the sample. The United States have about 60 per cent of the contacts. */
export const placeTable: readonly CountryRows[] = [
  { country: 'United States', weight: 60, cities: UNITED_STATES },
  { country: 'United Kingdom', weight: 8, cities: UNITED_KINGDOM },
  { country: 'Canada', weight: 6, cities: CANADA },
  {
    country: 'Germany',
    weight: 4,
    cities: [
      ['Berlin', 'Berlin', 'Berlin Area, Germany', '', '10###', 10],
      ['München', 'Bavaria', 'Munich Area, Germany', '', '80###', 10],
      ['Hamburg', 'Hamburg', 'Hamburg Area, Germany', '', '20###', 7],
      ['Frankfurt am Main', 'Hesse', 'Frankfurt Am Main Area, Germany', '', '60###', 7],
      ['Köln', 'North Rhine-Westphalia', 'Cologne Area, Germany', '', '50###', 5],
      ['Düsseldorf', 'North Rhine-Westphalia', 'Düsseldorf Area, Germany', '', '40###', 5],
      ['Stuttgart', 'Baden-Württemberg', 'Stuttgart Area, Germany', '', '70###', 5],
    ],
  },
  {
    country: 'France',
    weight: 4,
    cities: [
      ['Paris', 'Île-de-France', 'Paris Area, France', '', '750##', 20],
      ['Lyon', 'Auvergne-Rhône-Alpes', 'Lyon Area, France', '', '690##', 5],
      ['Toulouse', 'Occitanie', 'Toulouse Area, France', '', '310##', 3],
      ['Nantes', 'Pays de la Loire', 'Nantes Area, France', '', '440##', 2],
      ["Villeneuve-d'Ascq", 'Hauts-de-France', 'Lille Area, France', '', '596##', 2],
    ],
  },
  {
    country: 'India',
    weight: 5,
    cities: [
      ['Bengaluru', 'Karnataka', 'Bengaluru Area, India', '', '5600##', 12],
      ['Mumbai', 'Maharashtra', 'Mumbai Area, India', '', '4000##', 10],
      ['Pune', 'Maharashtra', 'Pune Area, India', '', '4110##', 6],
      ['Hyderabad', 'Telangana', 'Hyderabad Area, India', '', '5000##', 7],
      ['Chennai', 'Tamil Nadu', 'Chennai Area, India', '', '6000##', 5],
      ['New Delhi', 'Delhi', 'New Delhi Area, India', '', '1100##', 6],
    ],
  },
  {
    country: 'Australia',
    weight: 3,
    cities: [
      ['Sydney', 'NSW', 'Sydney Area, Australia', '', '20##', 12],
      ['Melbourne', 'VIC', 'Melbourne Area, Australia', '', '30##', 11],
      ['Brisbane', 'QLD', 'Brisbane Area, Australia', '', '40##', 5],
      ['Perth', 'WA', 'Perth Area, Australia', '', '60##', 4],
      ['Adelaide', 'SA', 'Adelaide Area, Australia', '', '50##', 2],
    ],
  },
  {
    country: 'Brazil',
    weight: 2.5,
    cities: [
      ['São Paulo', 'SP', 'São Paulo Area, Brazil', '', '01###-0##', 12],
      ['Rio de Janeiro', 'RJ', 'Rio de Janeiro Area, Brazil', '', '20###-0##', 6],
      ['Belo Horizonte', 'MG', 'Belo Horizonte Area, Brazil', '', '30###-0##', 3],
    ],
  },
  {
    country: 'Netherlands',
    weight: 2,
    cities: [
      ['Amsterdam', 'North Holland', 'Amsterdam Area, Netherlands', '', '10## @@', 10],
      ['Rotterdam', 'South Holland', 'Rotterdam Area, Netherlands', '', '30## @@', 4],
      ['Utrecht', 'Utrecht', 'Utrecht Area, Netherlands', '', '35## @@', 3],
      ['Eindhoven', 'North Brabant', 'Eindhoven Area, Netherlands', '', '56## @@', 3],
    ],
  },
  {
    country: 'Spain',
    weight: 1.6,
    cities: [
      ['Madrid', 'Madrid', 'Madrid Area, Spain', '', '280##', 6],
      ['Barcelona', 'Catalonia', 'Barcelona Area, Spain', '', '080##', 5],
      ['Málaga', 'Andalusia', 'Málaga Area, Spain', '', '290##', 1],
    ],
  },
  {
    country: 'Japan',
    weight: 1.2,
    cities: [
      ['Tokyo', 'Tokyo', 'Tokyo, Japan', '', '10#-00##', 8],
      ['Osaka', 'Osaka', 'Osaka, Japan', '', '53#-00##', 3],
    ],
  },
  single('Singapore', 'Singapore', '', 'Singapore', '0#####', 0.6),
  single('Ireland', 'Dublin', 'Leinster', 'Dublin Area, Ireland', 'D0# @###', 0.6),
  single('Switzerland', 'Zürich', 'Zürich', 'Zürich Area, Switzerland', '80##', 0.4),
  single('Sweden', 'Stockholm', '', 'Stockholm, Sweden', '11# ##', 0.4),
  single('Denmark', 'København', '', 'Copenhagen, Denmark', '1###', 0.3),
  single('Norway', 'Oslo', '', 'Oslo Area, Norway', '01##', 0.2),
  single('Finland', 'Helsinki', '', 'Helsinki Area, Finland', '001##', 0.2),
  single('Belgium', 'Brussels', '', 'Brussels Area, Belgium', '10##', 0.3),
  single('Austria', 'Wien', 'Vienna', 'Vienna Area, Austria', '10##', 0.2),
  single('Italy', 'Milano', 'Lombardy', 'Milan Area, Italy', '201##', 0.4),
  single('Poland', 'Kraków', 'Lesser Poland', 'Krakow, Poland', '30-###', 0.3),
  single('Portugal', 'Lisboa', '', 'Lisbon Area, Portugal', '1###-0##', 0.2),
  single('Mexico', 'Ciudad de México', '', 'Mexico City Area, Mexico', '06###', 0.4),
  single('Israel', 'Tel Aviv', '', 'Tel Aviv, Israel', '61#####', 0.3),
  single('South Africa', 'Johannesburg', 'Gauteng', 'Johannesburg Area, South Africa', '20##', 0.2),
  single('New Zealand', 'Auckland', '', 'Auckland, New Zealand', '10##', 0.2),
  single('United Arab Emirates', 'Dubai', '', 'Dubai, United Arab Emirates', '', 0.2),
];

function single(
  country: string,
  city: string,
  state: string,
  area: string,
  zipPattern: string,
  weight: number,
): CountryRows {
  return { country, weight, cities: [[city, state, area, '', zipPattern, 1]] };
}
