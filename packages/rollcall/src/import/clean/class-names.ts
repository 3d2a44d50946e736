/**
 * What programs call the job levels and job functions of the default tables, by the name there. Only names that mean
 * one of them; "Non-Manager" and the like mean several, and are left to the title. In an operator's own tables the
 * names mean the level or function that has the same name there.
 */
type Names = Readonly<Record<string, readonly string[]>>;

export const levelNames: Names = {
  'C Level': [
    'C-Level',
    'C Suite',
    'C-Suite',
    'C Level Executive',
    'C-Level Exec',
    'Chief Officer',
    'CXO',
    'Chief X Officer',
  ],
  'Senior Executive': ['Senior Exec', 'Executive', 'Exec', 'Executive Level'],
  'Vice President': ['VP', 'V.P.', 'VP Level', 'VP-Level', 'Vice President Level'],
  Director: ['Director Level', 'Director-Level', 'Dir'],
  Manager: ['Manager Level', 'Manager-Level', 'Mid Management', 'Mgr'],
  Head: ['Head of Department', 'Department Head'],
  'Board Member': ['Board', 'Board of Directors', 'Board Level'],
  Owner: ['Founder', 'Co-Founder', 'Owner / Partner', 'Owner/Founder', 'Founder/Owner'],
  Partner: ['Managing Partner'],
  Senior: ['Senior Level', 'Senior Staff', 'Senior Individual Contributor'],
  Staff: ['Individual Contributor', 'Staff Level', 'Specialist'],
  Entry: ['Entry Level', 'Entry-Level', 'Junior', 'Training'],
  Intern: ['Internship', 'Trainee'],
};

export const functionNames: Names = {
  Administration: ['Administrative', 'Admin'],
  'Customer Service': ['Customer Support', 'Support', 'Customer Success', 'Customer Service and Support'],
  'Data and Analytics': ['Data', 'Analytics', 'Data Science'],
  Design: ['Arts and Design', 'Creative'],
  Engineering: ['Engineering and Technical', 'Engineering & Technical', 'Product Engineering'],
  'Information Technology': ['IT', 'I.T.', 'Information Systems'],
  'Finance and Accounting': ['Finance', 'Accounting'],
  'Human Resources': ['HR', 'H.R.', 'Human Resource', 'People', 'People Operations'],
  'Legal and Compliance': ['Legal', 'Compliance'],
  Communications: [
    'Media and Communication',
    'Media and Communications',
    'Public Relations',
    'Media & Communication',
  ],
  'Medical and Health': [
    'Medical',
    'Health',
    'Healthcare',
    'Healthcare Services',
    'Medical & Health',
    'Clinical',
  ],
  'Procurement and Supply Chain': ['Procurement', 'Purchasing', 'Supply Chain', 'Logistics'],
  Product: ['Product Management', 'Product Development'],
  'Project and Program Management': [
    'Program and Project Management',
    'Project Management',
    'Program Management',
    'Program & Project Management',
  ],
  'Research and Science': ['Research', 'R&D', 'Research and Development', 'Scientific', 'Scientists'],
  Others: ['Other'],
  'Real Estate and Facilities': ['Real Estate', 'Facilities'],
};
