"""`waymark plain`: how hard a text is to read, on the command line. No network, nothing kept.

```text
waymark plain check PATH…       files, folders (*.md, *.txt, *.html below) or - for standard input
    --lang TAG                  language of all of them; else front matter, <html lang>, file name
    --level LEVEL               easy-read, plain or clinician; else `reading_level:` in front matter
    --format text|json|sarif    json: one object a line, one line a file
    --baseline FILE             what stands in it does not block
    --write-baseline FILE       remember how the files stand now
    --glossary FILE.yaml        words that are explained elsewhere, as in content/glossary/en.yaml
    --raw                       textstat's own figures besides
waymark plain explain FILE[:LINE]   how the number came about, and what to try
waymark plain compare OLD NEW       two versions, or a translation after its source
waymark plain languages             what can be measured in which language, and how surely
waymark plain selftest              the engine on labelled texts
```

Exit codes: 0 nothing must be mended; 1 something must; 2 the question was not understood or a file
could not be read. `--write-baseline` alone gives 0 where findings would have given 1.

A finding that a person wants to keep is waived in the front matter, with a reason and a last
day. `words:` may quote one sentence, and then it is waived for that one only:

```yaml
waivers:
  - {code: LONG, person: A. Example, until: 2027-06-30, reason: The law says it so.}
```
"""
