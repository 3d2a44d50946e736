import { normalizePlace } from '@rollcall/lookup';

/**
 * What is known of single cities, to read places that could mean two things. All names are compared normalized; lists
 * are joined with commas.
 */

function cities(byCode: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(byCode).map(([code, names]) => [
      code,
      new Set(names.split(',').map((name) => normalizePlace(name))),
    ]),
  );
}

/**
 * Cities of countries whose code or name is that of a state of the United States or Canada, too: "Berlin, DE" and
 * "Tbilisi, Georgia" are no places in Delaware and Georgia.
 */
export const citiesByCountryCode = cities({
  AL: 'Tirana, Tirane, Durres',
  AR: 'Buenos Aires, Cordoba, Rosario, Mendoza, La Plata',
  AZ: 'Baku, Ganja',
  CA: 'Toronto, Montreal, Vancouver, Calgary, Edmonton, Ottawa, Winnipeg, Quebec City, Mississauga, Halifax, Saskatoon, Regina, Brampton, Markham, Laval, Gatineau, Kitchener, Burnaby',
  CO: 'Bogota, Bogotá D.C., Medellin, Cali, Barranquilla, Cartagena',
  DE: 'Berlin, Hamburg, Munich, München, Muenchen, Cologne, Köln, Koeln, Frankfurt, Frankfurt am Main, Stuttgart, Düsseldorf, Duesseldorf, Leipzig, Dortmund, Essen, Bremen, Dresden, Hannover, Hanover, Nuremberg, Nürnberg, Nuernberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn, Münster, Mannheim, Karlsruhe, Augsburg, Wiesbaden, Mainz, Aachen, Kiel, Freiburg, Heidelberg, Darmstadt, Potsdam, Wolfsburg, Ingolstadt, Ulm',
  GA: 'Libreville',
  GE: 'Tbilisi, Batumi, Kutaisi, Rustavi',
  ID: 'Jakarta, Surabaya, Bandung, Medan, Denpasar, Semarang, Tangerang, Bekasi, South Jakarta, Jakarta Selatan',
  IL: 'Tel Aviv, Tel Aviv-Yafo, Jerusalem, Haifa, Herzliya, Petah Tikva, Ramat Gan, Rishon LeZion, Netanya, Beer Sheva, Raanana, Rehovot',
  IN: 'Bangalore, Bengaluru, Mumbai, Delhi, New Delhi, Chennai, Hyderabad, Pune, Kolkata, Gurgaon, Gurugram, Noida, Ahmedabad, Jaipur, Chandigarh, Indore, Kochi, Coimbatore, Lucknow, Nagpur, Thiruvananthapuram',
  KY: 'George Town',
  LA: 'Vientiane',
  MA: 'Casablanca, Rabat, Marrakech, Marrakesh, Tangier, Tanger, Fes, Agadir',
  MD: 'Chisinau, Chișinău',
  ME: 'Podgorica, Budva',
  MN: 'Ulaanbaatar, Ulan Bator',
  MO: 'Macau, Macao',
  MT: 'Valletta, Sliema, Saint Julians, Birkirkara',
  NC: 'Noumea, Nouméa',
  NE: 'Niamey',
  NL: "Amsterdam, Rotterdam, The Hague, Den Haag, 's-Gravenhage, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Arnhem, Haarlem, Amersfoort, Enschede, Apeldoorn, Delft, Leiden, Maastricht, 's-Hertogenbosch, Den Bosch, Zwolle, Hilversum, Hoofddorp, Schiphol, Amstelveen",
  PA: 'Panama City, Ciudad de Panama, Panama',
  PE: 'Lima, Arequipa, Trujillo, Cusco, Callao, Piura',
  SD: 'Khartoum',
  SK: 'Bratislava, Košice, Žilina, Nitra, Prešov, Trnava, Banská Bystrica',
  TN: 'Tunis, Sfax, Sousse',
  VA: 'Vatican City',
});

/** Cities of Canadian provinces whose code is that of a country, too. */
export const citiesByProvinceCode = cities({
  NL: "St. John's, Corner Brook, Mount Pearl, Gander, Labrador City",
  NU: 'Iqaluit',
  PE: 'Charlottetown, Summerside',
  SK: 'Saskatoon, Regina, Prince Albert, Moose Jaw, Swift Current, Yorkton, North Battleford, Estevan, Weyburn, Lloydminster',
  YT: 'Whitehorse',
});

/**
 * States, by the code of their country, that are named like their main city, so that the name alone ("Berlin,
 * Germany") means both: the state is right in any case, and the city most of the time.
 */
export const statesNamedLikeCities = cities({
  AE: 'Ajman, Abu Dhabi, Dubai, Fujairah, Ras Al Khaimah, Sharjah',
  AR: 'Buenos Aires, Salta, San Luis, Santiago del Estero, San Juan, Mendoza, Neuquén, Santa Fe, Corrientes, Córdoba',
  AT: 'Salzburg, Vienna, Wien',
  BE: 'Brussels, Bruxelles, Brussel, Antwerp, Antwerpen, Anvers, Liège, Namur',
  BR: 'Rio de Janeiro, São Paulo',
  CH: 'Bern, Berne, Basel, Basel-Stadt, Fribourg, Geneva, Genève, Genf, Luzern, Lucerne, Neuchâtel, Sankt Gallen, St. Gallen, Schaffhausen, Solothurn, Schwyz, Zug, Zürich, Zurich',
  CN: 'Beijing, Chongqing, Shanghai, Tianjin, 北京, 重庆, 上海, 天津',
  DE: 'Berlin, Bremen, Hamburg',
  ES: 'Ceuta, Murcia, Madrid, Melilla, Valencia',
  IN: 'Chandigarh, Delhi, New Delhi, Puducherry',
  IT: "Agrigento, Alessandria, Ancona, Aosta, Ascoli Piceno, L'Aquila, Arezzo, Asti, Avellino, Bari, Bergamo, Biella, Belluno, Benevento, Bologna, Brindisi, Brescia, Bolzano, Cagliari, Campobasso, Caserta, Chieti, Caltanissetta, Cuneo, Como, Cremona, Cosenza, Catania, Catanzaro, Enna, Ferrara, Foggia, Florence, Firenze, Fermo, Frosinone, Genoa, Genova, Gorizia, Grosseto, Imperia, Isernia, Crotone, Lecco, Lecce, Livorno, Lodi, Latina, Lucca, Macerata, Messina, Milan, Milano, Mantua, Mantova, Modena, Matera, Naples, Napoli, Novara, Nuoro, Oristano, Palermo, Piacenza, Padua, Padova, Pescara, Perugia, Pisa, Pordenone, Prato, Parma, Pistoia, Pavia, Potenza, Ravenna, Reggio Calabria, Ragusa, Rieti, Rome, Roma, Rimini, Rovigo, Salerno, Siena, Sondrio, La Spezia, Siracusa, Syracuse, Sassari, Savona, Taranto, Teramo, Trento, Turin, Torino, Trapani, Terni, Trieste, Treviso, Udine, Varese, Vercelli, Venice, Venezia, Vicenza, Verona, Viterbo, Vibo Valentia",
  JP: 'Aomori, Akita, Yamagata, Fukushima, Saitama, Chiba, Tokyo, Niigata, Toyama, Nagano, Gifu, Shizuoka, Kyoto, Osaka, Wakayama, Okayama, Hiroshima, Yamaguchi, Tokushima, Kochi, Fukuoka, Saga, Nagasaki, Kumamoto, Oita, Miyazaki, Kagoshima',
  MX: 'Aguascalientes, Campeche, Chihuahua, Mexico City, Ciudad de México, CDMX, Colima, Guanajuato, Oaxaca, Puebla, San Luis Potosí, Tlaxcala, Veracruz, Zacatecas',
  MY: 'Malacca, Melaka, Kuala Lumpur, Labuan, Putrajaya',
  NL: 'Groningen, Utrecht',
  NZ: 'Auckland, Gisborne, Nelson, Wellington',
  PL: 'Lublin, Łódź, Opole',
  US: 'District of Columbia, Washington DC',
});

/** States of North America whose name without a country is rather that of a city, or of another country. */
export const statesRatherCities: ReadonlySet<string> = new Set(
  ['New York', 'Washington', 'Georgia', 'Quebec', 'Delaware'].map(normalizePlace),
);

/** Countries, by code, that are a city or are called like their capital: "Singapore, Singapore" names both. */
export const countriesNamedLikeCities: ReadonlySet<string> = new Set(
  'SG LU KW PA GT DJ MC VA SM HK MO GI MX'.split(' '),
);
