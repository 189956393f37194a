export const help = `Converts, reads and starts Technical Design Documents.

Usage: npm run -s tdd -- COMMAND [OPTIONS] [FILE…]

Commands:
  convert [FILE…]   Markdown to Atlassian Document Format (ADF), or back.
    --to adf|markdown     What to convert to. Default: adf from Markdown, markdown from ADF.
  read [FILE…]      What a design says, and how far it is ready, as JSON: { design, readiness }.
    --template ID         The template to compare it with. Default: the one its macro names.
    --today DATE          The day by which dates have gone by. Default: today, in UTC.
  template ID       The ADF of a template: feature, engineering, comprehensive, guardrails, architecture.
    --name NAME           Of the feature. Default: a prompt for it.
    --date DATE           Default: today, in UTC.
    --epic ADDRESS        Of the epic in Jira, such as https://example.atlassian.net/browse/PAY-1.
    --link ADDRESS        A related link; may be given several times.

Options of convert and read:
  --from adf|markdown   What the files hold. Default: by the ending (.md, .markdown, .json), else by the content.
  --quiet               Nothing on standard error about what had to be repaired.

  -h, --help            This text.
  --version             The version.

Without a FILE, or for “-”, standard input is read. ADF is a document, or a page as Confluence's REST API gives it with
body-format=atlas_doc_format. Text is UTF-8. Ids in what is made are numbered, so that the same input gives the same
output.

One file is written as it is: ADF and designs as one line of JSON, Markdown as text. Several files are written as one
JSON value a line, in order: Markdown as a JSON string, and null for a file that failed.

Exit codes: 0 all done; 1 a file could not be read or converted, the others were; 2 the command line is wrong.
`;
