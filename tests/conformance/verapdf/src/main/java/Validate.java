import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Validates each file given against PDF/UA-1 and PDF/A-3a. Prints, parted by tabs, one line for each file and profile,
 * "checked", file, profile, the rules of the profile, the checks made; and before it one line for each rule that failed:
 * "failed", file, profile, clause-test, how often, what it says, where it first failed.
 */
public final class Validate {
    private static final List<PDFAFlavour> PROFILES = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    private Validate() {}

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour profile : PROFILES) {
                report(file, profile, validated(file, profile));
            }
        }
    }

    private static ValidationResult validated(String file, PDFAFlavour profile) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            return validator.validate(parser);
        }
    }

    private static void report(String file, PDFAFlavour profile, ValidationResult result) {
        for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
            TestAssertion first = firstOf(failed.getKey(), result);
            String rule = failed.getKey().getClause() + "-" + failed.getKey().getTestNumber();
            say("failed", file, profile.getId(), rule, failed.getValue(), said(first), placed(first));
        }
        int rules = result.getValidationProfile().getRules().size();
        say("checked", file, profile.getId(), rules, result.getTotalAssertions());
    }

    private static TestAssertion firstOf(RuleId rule, ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(each -> each.getRuleId().equals(rule) && each.getStatus() == TestAssertion.Status.FAILED)
                .findFirst().orElse(null);
    }

    private static String said(TestAssertion assertion) {
        if (assertion == null) {
            return "";
        }
        String error = assertion.getErrorMessage();
        return error == null ? assertion.getMessage() : error;
    }

    private static String placed(TestAssertion assertion) {
        return assertion == null ? "" : assertion.getLocation().getContext();
    }

    private static void say(Object... words) {
        String[] clean = new String[words.length];
        for (int at = 0; at < words.length; at++) {
            clean[at] = String.valueOf(words[at]).replaceAll("\\s+", " ");
        }
        System.out.println(String.join("\t", clean));
    }
}
