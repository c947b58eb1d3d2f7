namespace NtmWorkflow.Process;

/// <summary>Reads the part of BPMN 2.0 that this service understands, and refuses everything else by name.</summary>
public static class BpmnReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="xml">The bytes; no more than 2 MB are taken from it. It stays open.</param>
    /// <returns>The definition, or every problem.</returns>
    public static ReadResult Read(Stream xml) => throw new NotSupportedException();

    /// <summary>Reads a text, as if it were a file in UTF-8.</summary>
    /// <param name="xml">The text.</param>
    /// <returns>The definition, or every problem.</returns>
    public static ReadResult Read(string xml) => throw new NotSupportedException();
}
