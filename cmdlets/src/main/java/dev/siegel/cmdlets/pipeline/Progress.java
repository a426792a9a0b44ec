package dev.siegel.cmdlets.pipeline;

/** Hears how far a pipeline has come; a shell shows it. */
public interface Progress {
    /**
     * An object went through a cmdlet that calls the server.
     *
     * @param done how many so far
     */
    void done(String cmdlet, long done);

    /** The pipeline is over, however it ended. */
    void finished();

    /** Shows nothing. */
    Progress NONE =
            new Progress() {
                @Override
                public void done(String cmdlet, long done) {
                    // nobody looks
                }

                @Override
                public void finished() {
                    // nobody looks
                }
            };
}
