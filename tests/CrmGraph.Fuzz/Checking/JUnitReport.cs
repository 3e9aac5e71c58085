using System.Xml.Linq;

namespace CrmGraph.Fuzz.Checking;

/// <summary>The result as other test programs write theirs: one test for each kind of case.</summary>
internal static class JUnitReport
{
    public static void Write(string file, Dictionary<CaseKind, int> counts, FaultBook faults) => new XDocument(
        new XElement(
            "testsuite",
            new XAttribute("name", "fuzz"),
            counts.OrderBy(c => c.Key).Select(c => new XElement(
                "testcase",
                new XAttribute("name", $"{c.Key}: {c.Value} cases"),
                faults.Of(c.Key) is var count and > 0 ? new XElement("failure", $"{count} faults") : null)))).Save(file);
}
