using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NtmWorkflow.Infrastructure.Persistence;

/// <summary>Moments are stored in UTC: PostgreSQL takes no other offset, and the instant is all that counts.</summary>
internal sealed class UtcMoments() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => value.ToUniversalTime(), stored => stored);
