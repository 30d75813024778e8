/** The table to be filled in, as the server reads it; spreadsheets know by the mark at its beginning that it is UTF-8. */
export function csvTemplate(language: string): Blob {
  const lines = language === 'de' ? GERMAN : ENGLISH;
  return new Blob([`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`], { type: 'text/csv' });
}

const GERMAN = [
  'thema;frage;antwort;formulierungen;sprache;kanaele;gueltig_ab;gueltig_bis',
  ';Habt ihr auch einen Laden?;"Ja, in der Hauptstraße 1. Er ist montags bis samstags offen.";Wo ist euer Geschäft?|Kann ich etwas abholen?;de;;;',
];

const ENGLISH = [
  'intent;question;answer;phrasings;language;channels;valid_from;valid_until',
  ';Do you have a store as well?;"Yes, at 1 Main Street. It is open from Monday to Saturday.";Where is your shop?|Can I pick something up?;en;;;',
];
