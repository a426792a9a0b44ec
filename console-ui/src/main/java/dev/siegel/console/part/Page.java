package dev.siegel.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.siegel.console.live.Live;
import dev.siegel.console.session.SessionOver;
import dev.siegel.console.text.Times;
import dev.siegel.console.text.Words;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.work.StoreUnavailable;

/**
 * A page that follows the pool: its title, a line for what went wrong, and contents that are read
 * again whenever something changed.
 */
public abstract class Page extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;
    private final transient Times times;
    private final H1 title = new H1();
    private final Div head = Html.div("page-head", title);
    private final Div problem = Html.div("problem");

    @SuppressWarnings("this-escape")
    protected Page(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.times = desk.times();
        addClassName("page");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(head, problem);
        Live.keep(this, desk.pulse(), this::refresh);
    }

    /** Reads and shows what is true now. */
    protected abstract void read();

    /** Shows what is true now, or why it cannot be known. */
    public final void refresh() {
        try {
            read();
            problem.setVisible(false);
        } catch (SessionOver over) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
        } catch (StoreUnavailable | RightMissing failure) {
            problem.setText(Failures.text(words, failure));
            problem.setVisible(true);
        }
    }

    protected final void title(String text) {
        title.setText(text);
    }

    /** Puts something beside the title. */
    protected final void beside(Component one) {
        head.add(one);
    }

    protected final Desk desk() {
        return desk;
    }

    protected final Words words() {
        return words;
    }

    protected final Times times() {
        return times;
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " – Siegel";
    }
}
