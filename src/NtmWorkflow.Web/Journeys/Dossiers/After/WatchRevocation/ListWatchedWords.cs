using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.After.WatchRevocation;

/// <summary>List recognised communes by how near they are to revocation.</summary>
internal sealed class ListWatchedWords() : ActWords(
    Permission.ListWatched, "/theo-doi-thu-hoi", "Theo dõi nguy cơ thu hồi");
