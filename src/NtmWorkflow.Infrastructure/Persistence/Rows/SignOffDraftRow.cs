namespace NtmWorkflow.Infrastructure.Persistence.Rows;

/// <summary>What a department is writing before it signs: an ordinary row until then.</summary>
internal sealed class SignOffDraftRow
{
    public Guid Dossier { get; set; }
    public required string Department { get; set; }

    /// <summary>The submission it was written about; what was written about an earlier one no longer counts.</summary>
    public int Round { get; set; }

    /// <summary>The draft as JSON text.</summary>
    public required string Content { get; set; }
}
