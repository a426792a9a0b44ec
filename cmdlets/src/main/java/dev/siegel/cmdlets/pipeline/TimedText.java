package dev.siegel.cmdlets.pipeline;

/** Text that may be read until a deadline: what a regular expression goes over again and again. */
final class TimedText implements CharSequence {
    /** Thrown when the time is over. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the time is over", null, false, false);
        }
    }

    private static final int READS_BETWEEN_LOOKS = 4096;

    private final CharSequence text;
    private final long deadline;
    private int reads;

    private TimedText(CharSequence text, long deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    static TimedText until(CharSequence text, long deadlineNanos) {
        return new TimedText(text, deadlineNanos);
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads % READS_BETWEEN_LOOKS == 0
                && (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted())) {
            throw new TooSlow();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TimedText(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
