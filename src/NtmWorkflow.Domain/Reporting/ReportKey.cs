using System.Security.Cryptography;
using System.Text;

namespace NtmWorkflow.Domain.Reporting;

/// <summary>What tells one report from all others (khóa của báo cáo): one organisation, one form, one period.</summary>
/// <param name="Organisation">Id of who reports.</param>
/// <param name="Form">Id of the form.</param>
/// <param name="Period">Key of the period, for example <c>2023-06</c>.</param>
public sealed record ReportKey(OrganisationId Organisation, FormId Form, string Period)
{
    /// <summary>An identity that every node computes alike, so that none is opened twice.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes($"report\n{Organisation}\n{Form}\n{Period}")).AsSpan(0, 16));
}
