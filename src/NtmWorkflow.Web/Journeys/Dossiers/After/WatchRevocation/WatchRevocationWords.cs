using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.WatchRevocation;

/// <summary>See how near a recognised commune is to revocation.</summary>
internal sealed class WatchRevocationWords() : ActWords(
    Permission.WatchRevocation, "/ho-so/{0}", "Xem nguy cơ thu hồi");
