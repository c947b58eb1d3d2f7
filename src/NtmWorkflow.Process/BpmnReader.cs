using System.Security.Cryptography;
using System.Text;
using NtmWorkflow.Process.Reading;

namespace NtmWorkflow.Process;

/// <summary>Reads the part of BPMN 2.0 that this service understands, and refuses everything else by name.</summary>
public static class BpmnReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="xml">The bytes; no more than 2 MB and one byte are taken from it. It stays open.</param>
    /// <returns>The definition, or every problem.</returns>
    public static ReadResult Read(Stream xml)
    {
        var problems = new ProblemList();
        if (XmlIntake.TakeBytes(xml, problems) is not { } bytes || XmlIntake.Load(bytes, problems) is not { } document)
        {
            return ReadResult.Refused(problems.InOrder());
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new BpmnFile(document, problems).Read(hash) is { } definition
            ? ReadResult.Of(definition)
            : ReadResult.Refused(problems.InOrder());
    }

    /// <summary>Reads a text, as if it were a file in UTF-8.</summary>
    /// <param name="xml">The text.</param>
    /// <returns>The definition, or every problem.</returns>
    public static ReadResult Read(string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return Read(bytes);
    }
}
