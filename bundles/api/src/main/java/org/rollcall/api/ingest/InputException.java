package org.rollcall.api.ingest;

/**
 * An input file that is refused whole. The message names file, line and column as far as they are
 * concerned, what is wrong, and what the user can do about it.
 */
public class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String column;
    private final String problem;
    private final String remedy;

    /**
     * @param file the file's name
     * @param line the physical line, from 1; 0 where no line is concerned
     * @param column the column's name; empty where no column is concerned
     * @param problem what is wrong, as a sentence
     * @param remedy what the user can do, as a sentence
     */
    public InputException(String file, long line, String column, String problem, String remedy) {
        super(message(file, line, column, problem, remedy));
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The same without line and column, with a cause. */
    public InputException(String file, String problem, String remedy, Throwable cause) {
        this(file, 0, "", problem, remedy);
        initCause(cause);
    }

    private static String message(
            String file, long line, String column, String problem, String remedy) {
        return file
                + (line > 0 ? ", line " + line : "")
                + (column.isEmpty() ? "" : ", column " + column)
                + ": "
                + problem
                + " "
                + remedy;
    }

    public String file() {
        return file;
    }

    /** The physical line, from 1; 0 where no line is concerned. */
    public long line() {
        return line;
    }

    /** The column's name; empty where no column is concerned. */
    public String column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
