namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>How a database compares and orders text.</summary>
/// <param name="Keys">For ids and all other text: by code point, as in the programs; null where that is the database's default.</param>
/// <param name="Names">For names shown in order: the Vietnamese alphabet, Đ after D.</param>
internal sealed record TextCollations(string? Keys, string Names);
