package dev.siegel.api.user;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Members;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.user.ExchangeArchivingPolicy;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.UserOptions;
import dev.siegel.pool.user.UserProperties;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a user's new properties of those there are and of a body. */
final class UserEdit implements UnaryOperator<UserProperties> {
    private static final String ENABLED = "enabled";
    private static final String SIP_ADDRESS = "sipAddress";
    private static final String LINE_URI = "lineUri";
    private static final String PRIVATE_LINE = "privateLine";
    private static final String LINE_SERVER_URI = "lineServerUri";
    private static final String ENTERPRISE_VOICE = "enterpriseVoiceEnabled";
    private static final String AUDIO_VIDEO = "audioVideoDisabled";
    private static final String REMOTE_CALL_CONTROL = "remoteCallControlTelephonyEnabled";
    private static final String VOICE_MAIL = "hostedVoiceMail";
    private static final String ARCHIVING = "exchangeArchivingPolicy";
    private static final Set<String> MEMBERS =
            Set.of(
                    ENABLED,
                    SIP_ADDRESS,
                    LINE_URI,
                    PRIVATE_LINE,
                    LINE_SERVER_URI,
                    ENTERPRISE_VOICE,
                    AUDIO_VIDEO,
                    REMOTE_CALL_CONTROL,
                    VOICE_MAIL,
                    ARCHIVING);

    /** Anybody's, to see whether a body can be read. */
    private static final UserProperties ANYBODY =
            new UserProperties(
                    true, SipAddress.of("sip:a@example.com"), null, UserOptions.DEFAULTS);

    private final Members members;
    private final boolean whole;

    private UserEdit(JsonNode body, boolean whole) {
        this.members = new Members(body, MEMBERS);
        this.whole = whole;
        boolean needed = whole || members.has(SIP_ADDRESS);
        if (needed && members.text(SIP_ADDRESS) == null) {
            throw ProblemException.badField(SIP_ADDRESS, "is missing");
        }
        apply(ANYBODY);
    }

    /** Changes what is given; null puts a property back to what a new user has. */
    static UserEdit patch(JsonNode body) {
        return new UserEdit(body, false);
    }

    /** Replaces all; what is not given becomes what a new user has. */
    static UserEdit replacement(JsonNode body) {
        return new UserEdit(body, true);
    }

    @Override
    public UserProperties apply(UserProperties before) {
        SipAddress address = members.parsed(SIP_ADDRESS, SipAddress::of);
        return new UserProperties(
                flag(ENABLED, before.enabled(), true),
                address == null ? before.sipAddress() : address,
                text(LINE_URI, before.lineUri(), UserEdit::line),
                options(before.options()));
    }

    private UserOptions options(UserOptions before) {
        return new UserOptions(
                text(PRIVATE_LINE, before.privateLine(), UserEdit::line),
                text(
                        LINE_SERVER_URI,
                        before.lineServerUri(),
                        text -> SipAddress.of(text).toString()),
                flag(ENTERPRISE_VOICE, before.enterpriseVoiceEnabled(), false),
                flag(AUDIO_VIDEO, before.audioVideoDisabled(), false),
                flag(REMOTE_CALL_CONTROL, before.remoteCallControlTelephonyEnabled(), false),
                flag(VOICE_MAIL, before.hostedVoiceMail(), false),
                archiving(before.exchangeArchivingPolicy()));
    }

    private boolean isLeft(String name) {
        return !whole && !members.has(name);
    }

    private boolean flag(String name, boolean before, boolean initially) {
        if (isLeft(name)) {
            return before;
        }
        Boolean given = members.flag(name);
        return given == null ? initially : given;
    }

    private @Nullable String text(
            String name, @Nullable String before, Function<String, String> parser) {
        return isLeft(name) ? before : members.parsed(name, parser);
    }

    private ExchangeArchivingPolicy archiving(ExchangeArchivingPolicy before) {
        if (isLeft(ARCHIVING)) {
            return before;
        }
        ExchangeArchivingPolicy given =
                members.parsed(ARCHIVING, ExchangeArchivingPolicy::ofDisplayName);
        return given == null ? ExchangeArchivingPolicy.UNINITIALIZED : given;
    }

    private static String line(String text) {
        return LineUri.of(text).toString();
    }
}
