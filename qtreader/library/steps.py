"""What a library's tables are, and how they came to be it: a step from each version to the next."""

from __future__ import annotations

# Step n takes a library from version n to version n + 1; a step that was released is never changed.
STEPS: tuple[str, ...] = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- An issue is a newspaper on a day. A page whose day is not known is an issue of its own.
    CREATE TABLE issues (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        newspaper TEXT NOT NULL,
        date TEXT,                       -- ISO; NULL where it is not known
        UNIQUE (newspaper, date)
    );

    -- A page text as it came. A page that a better text replaced stays, without articles.
    CREATE TABLE pages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        issue_id INTEGER REFERENCES issues (id),
        replaced_by INTEGER REFERENCES pages (id),
        file TEXT NOT NULL,
        sha256 TEXT NOT NULL,            -- of source, hexadecimal
        source BLOB NOT NULL,            -- the bytes of the file
        encoding TEXT NOT NULL,
        text TEXT NOT NULL,              -- source decoded; what all spans index
        number INTEGER,                  -- of the page in its issue; NULL where it is not known
        basis TEXT NOT NULL,             -- of the date: printed, inferred, none
        earliest TEXT,
        latest TEXT,
        evidence TEXT NOT NULL,          -- JSON [[quote, start, end, date], ...]
        masthead TEXT NOT NULL,          -- JSON of the printed fields
        issue_number INTEGER,
        pages_printed INTEGER,
        taken_in TEXT NOT NULL           -- ISO date and time, UTC
    );
    CREATE INDEX pages_by_issue ON pages (issue_id, number);
    CREATE INDEX pages_by_sha256 ON pages (sha256);

    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given twice
        page_id INTEGER NOT NULL REFERENCES pages (id),
        position INTEGER NOT NULL,       -- in the page text, from 0
        kind TEXT NOT NULL,
        kicker TEXT NOT NULL,
        headline TEXT NOT NULL,
        column_name TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence REAL NOT NULL,
        length INTEGER NOT NULL,
        stand_in TEXT NOT NULL,
        subheads TEXT NOT NULL,          -- JSON [text, ...]
        byline TEXT NOT NULL,            -- JSON [line, ...]
        people TEXT NOT NULL,            -- JSON [[role, name, org], ...]
        refs TEXT NOT NULL,              -- JSON [[text, page], ...]
        places TEXT NOT NULL,            -- JSON {field: [[start, end], ...]}
        UNIQUE (page_id, position)
    );

    CREATE TABLE paragraphs (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        pieces TEXT NOT NULL,            -- JSON [[start, end], ...] in the page's text
        breaks TEXT NOT NULL,            -- JSON [offset, ...]
        PRIMARY KEY (article_id, position)
    ) WITHOUT ROWID;

    -- What is in no article, and what may be wrong.
    CREATE TABLE fragments (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('furniture', 'unassigned')),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL
    );
    CREATE INDEX fragments_by_page ON fragments (page_id);
    CREATE TABLE doubts (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        seen TEXT NOT NULL,
        likely TEXT NOT NULL,
        why TEXT NOT NULL
    );
    CREATE INDEX doubts_by_page ON doubts (page_id);
    """,
    """
    -- What a reader asked for, read and kept. The order is that of the turns: clocks jump.
    CREATE TABLE searches (turn INTEGER PRIMARY KEY AUTOINCREMENT, query TEXT NOT NULL UNIQUE);
    CREATE TABLE saved_searches (
        turn INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL
    );
    -- Not bound to articles by a key: an article may go with its page, and come back.
    CREATE TABLE readings (turn INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL UNIQUE);
    CREATE TABLE kept (turn INTEGER PRIMARY KEY AUTOINCREMENT, article_id INTEGER NOT NULL UNIQUE);
    """,
    """
    -- Named books of clippings. What is removed is only put aside, so that it can come back.
    CREATE TABLE books (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX books_by_name ON books (name) WHERE NOT removed;
    CREATE TABLE clippings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book_id INTEGER NOT NULL REFERENCES books (id),
        place INTEGER NOT NULL,          -- in the book, from 0
        article_id INTEGER NOT NULL,     -- no key: the article may go with its page
        whole INTEGER NOT NULL,          -- the whole article, not a passage of it
        quotes TEXT NOT NULL,            -- JSON [[field, index, start, end, text], ...] as clipped
        newspaper TEXT NOT NULL,
        date TEXT,
        basis TEXT NOT NULL,
        issue_number INTEGER,
        page INTEGER NOT NULL,
        headline TEXT NOT NULL,
        file TEXT NOT NULL,              -- the page text it was clipped from
        sha256 TEXT NOT NULL,            -- of that file's bytes
        note TEXT NOT NULL DEFAULT '',
        removed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX clippings_by_book ON clippings (book_id, place);
    CREATE INDEX clippings_by_article ON clippings (article_id);
    """,
    """
    -- A file of several pages (PDF, ALTO, hOCR) is kept once; its pages have an empty source.
    CREATE TABLE files (
        sha256 TEXT PRIMARY KEY,         -- of source, hexadecimal
        source BLOB NOT NULL,
        parts INTEGER                    -- pages it has; NULL until all of them were read
    );
    -- Of pages.encoding: the encoding of a text, or pdf, alto, hocr: how the text was taken from the file.
    ALTER TABLE pages ADD COLUMN part INTEGER NOT NULL DEFAULT 0;  -- which page of its file, from 0
    ALTER TABLE pages ADD COLUMN import_id INTEGER;  -- NULL for pages from before imports were recorded
    CREATE INDEX pages_by_import ON pages (import_id);
    CREATE INDEX pages_by_successor ON pages (replaced_by);

    -- The articles of pages that are replaced. A page whose import was undone is replaced by itself.
    CREATE TABLE put_aside (
        article_id INTEGER PRIMARY KEY,  -- the number it had, and has again when its page comes back
        page_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        article TEXT NOT NULL,           -- JSON {column of articles: value}
        paragraphs TEXT NOT NULL         -- JSON [[text, pieces, breaks], ...]
    );
    CREATE INDEX put_aside_by_page ON put_aside (page_id);

    CREATE TABLE imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        begun TEXT NOT NULL,             -- ISO date and time, UTC
        ended TEXT,                      -- NULL where it was broken off
        undone TEXT,
        paths TEXT NOT NULL              -- JSON [path, ...] as asked for
    );
    CREATE TABLE import_entries (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        file TEXT NOT NULL,
        part INTEGER NOT NULL,
        outcome TEXT NOT NULL,           -- added, replaced, unchanged, refused
        page_id INTEGER,                 -- no key: NULL where it was refused
        articles INTEGER NOT NULL,
        why TEXT NOT NULL,               -- JSON {language: sentence} where it was refused
        PRIMARY KEY (import_id, file, part)
    ) WITHOUT ROWID;

    -- The files of the watched folder that were dealt with, as they were then.
    CREATE TABLE watched (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL        -- nanoseconds
    ) WITHOUT ROWID;
    """,
    """
    -- What changed, for those who follow (journal.py). Written by triggers, so that no change is left out,
    -- in its own transaction. A turn is one change of meta.changes; the last thousand are kept.
    CREATE TABLE turns (
        number INTEGER PRIMARY KEY,      -- meta.changes after it
        mark TEXT NOT NULL               -- its own: a copy of the file goes its own way from here
    );
    INSERT INTO turns SELECT value, lower(hex(randomblob(8))) FROM meta WHERE key = 'changes';
    CREATE TABLE journal (
        turn INTEGER NOT NULL,           -- the one by which it is seen, or a later one
        issue_id INTEGER NOT NULL,
        article_id INTEGER NOT NULL,     -- that came, went or changed; 0: what is known of the issue
        PRIMARY KEY (turn, issue_id, article_id)
    ) WITHOUT ROWID;
    CREATE TRIGGER turn_is_kept AFTER UPDATE ON meta WHEN NEW.key = 'changes' BEGIN
        INSERT OR REPLACE INTO turns VALUES (CAST(NEW.value AS INTEGER), lower(hex(randomblob(8))));
        DELETE FROM turns WHERE number <= NEW.value - 1000;
        DELETE FROM journal WHERE turn <= NEW.value - 1000;
    END;
    CREATE VIEW next_turn AS SELECT value + 1 AS turn FROM meta WHERE key = 'changes';
    CREATE TRIGGER article_came AFTER INSERT ON articles BEGIN
        INSERT OR IGNORE INTO journal
            SELECT turn, issue_id, NEW.id FROM next_turn, pages WHERE pages.id = NEW.page_id;
    END;
    CREATE TRIGGER article_went AFTER DELETE ON articles BEGIN
        INSERT OR IGNORE INTO journal
            SELECT turn, issue_id, OLD.id FROM next_turn, pages WHERE pages.id = OLD.page_id;
    END;
    CREATE TRIGGER article_changed AFTER UPDATE ON articles BEGIN
        INSERT OR IGNORE INTO journal
            SELECT turn, issue_id, NEW.id FROM next_turn, pages WHERE pages.id IN (OLD.page_id, NEW.page_id);
    END;
    CREATE TRIGGER page_came AFTER INSERT ON pages BEGIN
        INSERT OR IGNORE INTO journal SELECT turn, NEW.issue_id, 0 FROM next_turn;
    END;
    CREATE TRIGGER page_went AFTER DELETE ON pages BEGIN
        INSERT OR IGNORE INTO journal SELECT turn, OLD.issue_id, 0 FROM next_turn;
    END;
    CREATE TRIGGER page_changed AFTER UPDATE ON pages BEGIN
        INSERT OR IGNORE INTO journal SELECT turn, OLD.issue_id, 0 FROM next_turn;
        INSERT OR IGNORE INTO journal SELECT turn, NEW.issue_id, 0 FROM next_turn;
    END;
    CREATE TRIGGER issue_changed AFTER UPDATE ON issues BEGIN
        INSERT OR IGNORE INTO journal SELECT turn, NEW.id, 0 FROM next_turn;
    END;
    """,
    """
    -- What people said of page texts. Never changed, never taken out; all else about them follows from this
    -- table and from the pages, and is written anew in the transaction of each change of either.
    CREATE TABLE corrections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,   -- in the order in which they came
        number TEXT NOT NULL UNIQUE,
        text TEXT NOT NULL,              -- of its page mark
        newspaper TEXT NOT NULL,
        date TEXT,
        page INTEGER NOT NULL,
        record TEXT NOT NULL             -- JSON of all of it, as it is exchanged
    );
    CREATE INDEX corrections_by_text ON corrections (text);
    CREATE INDEX corrections_by_day ON corrections (newspaper, date, page);

    CREATE TABLE corrections_over (
        under TEXT NOT NULL,             -- the number of one, which this library need not know
        number TEXT NOT NULL,            -- of the one that stands over it
        PRIMARY KEY (under, number)
    ) WITHOUT ROWID;
    CREATE INDEX corrections_over_by_number ON corrections_over (number);

    -- What has become of a correction on a page. One that is on none has no row.
    CREATE TABLE correction_states (
        number TEXT NOT NULL,
        page_id INTEGER NOT NULL,
        state TEXT NOT NULL,
        article_id INTEGER,              -- where it is seen
        passage TEXT,                    -- JSON [field, index, start, end] in that article
        conflicts TEXT NOT NULL,         -- JSON [number, ...]: those that contradict it
        PRIMARY KEY (page_id, number)
    ) WITHOUT ROWID;
    CREATE INDEX correction_states_by_number ON correction_states (number);
    CREATE INDEX correction_states_by_article ON correction_states (article_id) WHERE article_id IS NOT NULL;
    CREATE INDEX corrections_contradicted ON correction_states (number) WHERE conflicts <> '[]';

    -- By what a correction knows a page: as it was read.
    CREATE TABLE page_marks (
        page_id INTEGER PRIMARY KEY,
        text TEXT NOT NULL,              -- SHA-256 of pages.text in UTF-8, hexadecimal
        newspaper TEXT NOT NULL,
        date TEXT,
        number INTEGER NOT NULL          -- 0 where it is not known
    );
    CREATE INDEX page_marks_by_text ON page_marks (text);
    CREATE INDEX page_marks_by_day ON page_marks (newspaper, date, number);

    -- A page with corrections, as it was read: in all other tables it stands corrected.
    CREATE TABLE as_read (
        page_id INTEGER PRIMARY KEY,
        contents TEXT NOT NULL,          -- JSON, as as_read.py has it
        revision INTEGER NOT NULL        -- tells what the corrections made of it from all else
    );
    -- The numbers of the articles that corrections made, for good.
    CREATE TABLE made_articles (
        article_id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL,
        correction TEXT NOT NULL,
        UNIQUE (page_id, correction)
    );
    -- What a reader tied to an article that has no text left goes on with another, until there is some again.
    CREATE TABLE handed_on (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        of_table TEXT NOT NULL,
        row INTEGER NOT NULL,            -- its rowid
        giver INTEGER NOT NULL,          -- the number of the article
        heir INTEGER NOT NULL
    );
    CREATE INDEX handed_on_by_giver ON handed_on (giver);

    -- JSON [[field, index, start, end, printed, source start, source end, correction], ...]
    ALTER TABLE articles ADD COLUMN altered TEXT NOT NULL DEFAULT '[]';
    -- For the queue of doubts
    CREATE INDEX articles_unsure ON articles (page_id) WHERE headline <> '' AND confidence < 0.95;
    CREATE INDEX paragraphs_with_breaks ON paragraphs (article_id) WHERE breaks <> '[]';
    CREATE INDEX issues_by_date ON issues (date);
    -- All that the list of issues asks of a page: past its text and source lies what else is known of it
    CREATE INDEX pages_listed ON pages
        (issue_id, replaced_by, number, basis, earliest, latest, evidence, issue_number, pages_printed);
    """,
)
